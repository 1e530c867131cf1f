import {readFileSync} from "node:fs";
import {Converter} from "opencc-js/t2cn";
import {beforeAll, describe, expect, it} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {ExtractRecord, Fact} from "../../src/model/fact.ts";
import {sha256, toRecord} from "../../src/model/record.ts";
import type {Digest} from "../../src/pipeline.ts";
import {digest} from "../../src/pipeline.ts";

interface Expected {
  format: string;
  report: Partial<ExtractRecord["report"]>;
  title: string;
  /** Figures in the text, counted by hand and rounded down. */
  facts: number;
}

const base = {script: "simplified", garbled: false, author: "改革台账编写组", source: "改革台账样稿"} as const;
const wholeYear = (year: number) => ({start: `${year}-01-01`, end: `${year}-12-31`});
const place = (code: string, name: string, province: string) => ({code, name, province, level: "prefecture" as const});

const expected: Record<string, Expected> = {
  "赣州市2021年全面深化改革综述.txt": {
    format: "text",
    title: "赣州市2021年全面深化改革综述",
    facts: 27,
    report: {
      ...base,
      place: place("360700", "赣州市", "江西省"),
      kind: "review",
      year: 2021,
      period: wholeYear(2021),
      published: "2022-01-14"
    }
  },
  "达州市全面深化改革三年回顾.pdf": {
    format: "pdf",
    // The font has one glyph for both dashes, and the text layer names the other one.
    title: "达州市全面深化改革三年回顾（2021―2023年）",
    facts: 13,
    report: {
      ...base,
      place: place("511700", "达州市", "四川省"),
      kind: "review",
      year: 2023,
      period: {start: "2021-01-01", end: "2023-12-31"},
      published: "2024-04-10"
    }
  },
  "永州市2023年重点改革回眸.html": {
    format: "html",
    title: "十项改革一年间——永州市2023年重点改革回眸",
    facts: 24,
    report: {
      ...base,
      place: place("431100", "永州市", "湖南省"),
      kind: "review",
      year: 2023,
      period: wholeYear(2023),
      published: "2024-01-09",
      source: "永州改革观察网"
    }
  },
  "吉安市重点改革突破攻坚行动实施方案.docx": {
    format: "docx",
    title: "吉安市重点改革突破攻坚行动实施方案（2023年）",
    facts: 16,
    report: {...base, place: place("360800", "吉安市", "江西省"), kind: "plan", year: 2023, published: "2023-04-18"}
  },
  "濰坊市2020年全面深化改革工作回顧.txt": {
    format: "text",
    title: "濰坊:拿出“關鍵一招” 打贏改革攻堅這一仗——2020年全面深化改革工作回顧",
    facts: 60,
    report: {
      ...base,
      place: place("370700", "潍坊市", "山东省"),
      kind: "review",
      year: 2020,
      period: wholeYear(2020),
      published: "2020-12-24",
      author: null,
      script: "traditional",
      garbled: true
    }
  }
};

/** A figure of each kind that a reader would look for first: where it stands, and what it must be read as. */
const figures: [file: RegExp, sentence: string, fact: Partial<Fact>][] = [
  [
    /^赣州/,
    "市级层面的重点改革任务共117项",
    {text: "117项", value: 117, role: "reform_count", period: wholeYear(2021)}
  ],
  [/^赣州/, "从106个工作日缩短到75个工作日", {value: 75, from: 106, unit: "工作日", change: "decrease"}],
  [
    /^赣州/,
    "实施14项引领性、关键性重点改革事项",
    {value: 14, role: "target", period: {start: "2022-01-01", end: "2022-12-31"}}
  ],
  [/^赣州/, "人员减少75%以上", {value: 75, unit: "%", comparator: "ge", change: "decrease"}],
  [/^赣州/, "惠企资金9379万元", {value: 93_790_000, unit: "元", role: "outcome"}],
  [/^达州/, "“链主”项目11个", {value: 11, unit: "个"}],
  [/^达州/, "总投资1491亿元", {value: 149_100_000_000, unit: "元"}],
  [/^达州/, "缩减到5个工作日", {value: 5, unit: "工作日"}],
  [/^永州/, "总数达到43.3万户", {value: 433_000, unit: "户", comparator: "eq"}],
  [/^永州/, "超过400亿元", {value: 40_000_000_000, unit: "元", comparator: "gt"}],
  [/^永州/, "改革事项175项", {value: 175, role: "reform_count"}],
  [/^吉安/, "普惠小微贷款余额每年平均增长18%以上", {value: 18, unit: "%", comparator: "ge", role: "target"}],
  [/^吉安/, "3个以上开发区", {value: 3, comparator: "ge", role: "target"}],
  [/^吉安/, "资产负债率不超过60%", {value: 60, unit: "%", comparator: "le", role: "target"}],
  [/^濰坊/, "由13份增加到12.8万份", {value: 128_000, from: 13, unit: "份", change: "increase"}],
  [/^濰坊/, "审批提速1/4", {value: 25, unit: "%"}]
];

const lexicon = loadLexicon();
const read = new Map<string, {digest: Digest; record: ExtractRecord}>();

beforeAll(async () => {
  for (const name of Object.keys(expected)) {
    const path = new URL(`../../data/reports/${name}`, import.meta.url);
    const file = {path: `data/reports/${name}`, bytes: readFileSync(path)};
    const [report, ...others] = await digest(file, lexicon);
    if (!report || others.length > 0) throw new Error(`expected one report: ${name}`);
    read.set(name, {digest: report, record: toRecord(report, {path: file.path, sha256: sha256(file.bytes)})});
  }
});

const toSimplified = Converter({from: "t", to: "cn"});

/** What a person reads in characters as received: without injected readings and page breaks, in one script and width. */
const plain = (text: string): string =>
  Array.from(text.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g, "").normalize("NFKC"), toSimplified)
    .join("")
    .replace(/\s/g, "");

describe.each(Object.entries(expected))("%s", (name, {format, report, title, facts}) => {
  const found = () => {
    const result = read.get(name);
    if (!result) throw new Error(`not read: ${name}`);
    return result;
  };

  it("is described as its text says", () => {
    expect(found().digest.source.format).toBe(format);
    expect(found().record.report).toMatchObject({...report, title});
  });

  it("gives its figures", () => {
    expect(found().record.facts.length).toBeGreaterThanOrEqual(facts);
  });

  it("ties each finding to the characters it came from", () => {
    const {text} = found().digest.source;
    const {facts, recognitions} = found().record;
    for (const {start, end, text: cleaned} of [...facts, ...recognitions]) {
      expect(plain(text.slice(start, end))).toBe(plain(cleaned));
    }
  });
});

describe("figures to look for first", () => {
  it.each(figures)("%s %s", (file, words, fact) => {
    const {clean, findings} = reportNamed(file).digest;
    const start = clean.text.indexOf(words);
    expect(start, "the words stand in the clean text").toBeGreaterThanOrEqual(0);
    const inside = findings.facts.filter((found) => found.start >= start && found.end <= start + words.length);
    expect(inside).toEqual([expect.objectContaining(fact)]);
  });
});

describe("what stands around the figures", () => {
  it("finds who leads each task of the plan, in brackets and in the table", () => {
    const {assignments} = reportNamed(/^吉安/).record;
    const leads = ["市发改委", "市政府金融办", "市生态环境局", "市商务局", "市国资委", "市司法局", "市科技局"];
    const others = ["吉安高新区", "安福武功山管委会", "市农业农村局", "市委政法委"];
    expect(new Set(assignments.map(({unit}) => unit))).toEqual(new Set([...leads, ...others]));
    expect(assignments.length).toBeGreaterThanOrEqual(12);
  });

  it("finds honours with their level", () => {
    const {recognitions} = reportNamed(/^永州/).record;
    expect(recognitions.filter(({level}) => level === "national").length).toBeGreaterThanOrEqual(6);
    expect(recognitions.filter(({level}) => level === "provincial").length).toBeGreaterThanOrEqual(3);
  });

  it("finds the reforms that a report names", () => {
    const names = reportNamed(/^永州/).record.reforms.map(({name}) => name);
    const named = ["市级媒体深度融合改革", "应急体系“一网四图”改革", "基层社会“末梢治理”改革"];
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it("takes no figure from the page around the article", () => {
    const {text} = reportNamed(/^永州/).digest.clean;
    expect(text).not.toMatch(/12件民生实事|30项便民措施|1286|冷水滩/);
  });

  it("takes no figure from running heads and page numbers", () => {
    expect(reportNamed(/^达州/).digest.clean.text).not.toMatch(/第 ?\d ?页/);
  });

  it("says where the garbled report is torn, and guesses nothing", () => {
    const {record, digest} = reportNamed(/^濰坊/);
    const torn = record.report.warnings.find(({code}) => code === "broken-run");
    const start = digest.source.text.indexOf("?zé)嵫芯吭阂M(jìn)");
    expect(torn?.start).toBeGreaterThanOrEqual(start - 2);
    expect(torn?.end).toBeLessThanOrEqual(start + 20);
  });
});

function reportNamed(file: RegExp): {digest: Digest; record: ExtractRecord} {
  const [, result] = Array.from(read).find(([name]) => file.test(name)) ?? [];
  if (!result) throw new Error(`not read: ${file}`);
  return result;
}
