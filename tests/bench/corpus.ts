// Made-up reports for benches: `npx tsx tests/bench/corpus.ts 500 FOLDER`. The n-th report is the same however many are
// asked for. Sentences are the project's own; places, years, figures and names of reforms are others in each.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {shuffler} from "d3";
import {readBlocks} from "../../data/tools/reports/blocks.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadPlaces, type PlaceEntry} from "../../src/lexicon/places.ts";
import {type Random, seeded} from "../faults/random.ts";
import {countsOf, refuse} from "./arguments.ts";

/** Characters of a report. */
const usual = 12_000;

/** The years that each place reports on, one report a year. */
const years = [2019, 2020, 2021, 2022, 2023, 2024];

/** One in so many is a draft of the one before, with a few sentences less. */
const drafts = 50;

/** A sentence with the year that its text is of. */
interface Sentence {
  text: string;
  year: number;
}

const texts = ["ganzhou-2021", "dazhou-2021-2023", "yongzhou-2023", "jian-2023", "weifang-2020"];

const casesFolder = fileURLToPath(new URL("../cases", import.meta.url));

/** The year that the sentences of `tests/cases` are mostly of. */
const yearOfCases = 2022;

/** Of what these show a report has little. */
const crowded = ["recognition.jsonl", "reform.jsonl", "assignment.jsonl"];

const sentencesIn = (text: string): string[] => text.match(/[^。\n]{6,}。/gu) ?? [];

function ofReports(): Sentence[] {
  return texts.flatMap((name) =>
    readBlocks(name).flatMap((block) =>
      block.kind === "paragraph" ? sentencesIn(block.text).map((text) => ({text, year: Number(name.slice(-4))})) : []
    )
  );
}

function ofCases(): Sentence[] {
  const lines = readdirSync(casesFolder)
    .filter((name) => !crowded.includes(name))
    .sort()
    .flatMap((name) => readFileSync(join(casesFolder, name), "utf8").trim().split("\n"));
  const told = lines.flatMap((line) => {
    const {text} = JSON.parse(line) as {text?: unknown};
    return typeof text === "string" && !text.includes("\n") ? [text] : [];
  });
  return told
    .flatMap((text) => sentencesIn(/[。；]$/u.test(text) ? text : `${text}。`))
    .map((text) => ({text, year: yearOfCases}));
}

/** The places that the sentences are of, in the words that each report has its own for. */
const named = /(?:赣州|达州|永州|吉安|潍坊)市?|(?:江西|四川|湖南|山东)省?/gu;

const inProvince = /^(?:江西|四川|湖南|山东)/u;

/** What stands in the place of a name in quotation marks: two or three of these. */
const words =
  "智慧 阳光 一窗 极简 全链 联办 无感 双随机 云上 掌上 零跑 秒批 共享 集成 首席 包容 信用 先行 先办 快审 好办 易办 通办 直达".split(
    " "
  );

const brand = (random: Random): string => Array.from({length: 2 + random.below(2)}, () => random.of(words)).join("");

/** A figure with as many digits behind its point, half as high or half as high again. */
function otherFigure(figure: string, random: Random): string {
  const digits = figure.split(".")[1]?.length ?? 0;
  const value = Number(figure) * (0.5 + random.below(1000) / 1000);
  return (digits === 0 ? Math.max(1, Math.round(value)) : value).toFixed(digits);
}

/** The sentence as this place has it this year. */
function told({text, year: base}: Sentence, {place, year, random}: Setting): string {
  return text
    .replace(named, (name) => (inProvince.test(name) ? place.province : place.name))
    .replace(/“[^”]{2,8}”/gu, (name) => (random.below(3) === 0 ? name : `“${brand(random)}”`))
    .replace(/(?<![\d.])20[12]\d(?=年|—|-)/gu, (written) => String(Number(written) + year - base))
    .replace(/(?<![\d.A-Za-z—-])\d{1,7}(?:\.\d+)?(?![\d.年月日号—-])/gu, (figure) => otherFigure(figure, random));
}

/** Of three sentences two are without a figure, as in real reports: made anew of the clauses of such ones. */
function sentence({figures, clauses}: Pool, setting: Setting): string {
  const {random} = setting;
  if (random.below(3) === 0) return told(random.of(figures), setting);
  const mixed = Array.from({length: 2 + random.below(3)}, () => random.of(clauses));
  return told({text: `${mixed.map(({text}) => text).join("，")}。`, year: setting.year}, setting);
}

/** What reports are made of: sentences with figures, and clauses without any. */
interface Pool {
  figures: Sentence[];
  clauses: Sentence[];
}

const clausesOf = ({text, year}: Sentence): Sentence[] =>
  text
    .slice(0, -1)
    .split("，")
    .filter((clause) => clause.length > 3)
    .map((clause) => ({text: clause, year}));

function loadPool(): Pool {
  const all = [...ofReports(), ...ofCases()];
  const isFigure = ({text}: Sentence): boolean => /\d/u.test(text);
  return {
    figures: all.filter(isFigure),
    clauses: ofReports()
      .flatMap(clausesOf)
      .filter((one) => !isFigure(one))
  };
}

interface Setting {
  place: PlaceEntry;
  year: number;
  random: Random;
}

const titles = ["全面深化改革工作总结", "改革工作综述", "国民经济和社会发展回顾", "政府工作报告", "重点改革工作计划"];
const headings = [
  "优化营商环境",
  "推动产业升级",
  "保障和改善民生",
  "扩大对外开放",
  "建设美丽家园",
  "提升治理水平",
  "明年的安排"
];
const numerals = "一二三四五六七八九十";

/** A made-up report: its file, its title and its text. */
interface Made {
  name: string;
  text: string;
}

/** What makes the n-th report of a seed. */
export function reportMaker(seed = 1): (n: number) => Made {
  const pool = loadPool();
  const shuffle = shuffler(shuffled(seed));
  const places = shuffle([...loadPlaces(referenceFolder).byCode.values()]);
  return (n) => {
    const isDraft = n % drafts === drafts - 1;
    const of = isDraft ? n - 1 : n;
    const place = places[Math.floor(of / years.length) % places.length] ?? seeded(seed).of(places);
    const year = years[of % years.length] ?? 2024;
    const {title, lines} = write({place, year, random: seeded(seed * 1_000_003 + of)}, pool);
    const kept = isDraft ? lines.filter((_, i) => i % 12 !== 7) : lines;
    const text = [
      title,
      `发布日期：${year + 1}-01-${10 + (of % 18) + (isDraft ? 1 : 0)}　来源：${place.name}改革办`,
      ...kept
    ].join("\n");
    return {name: `${String(n).padStart(5, "0")}-${place.code}-${year}.txt`, text: `${text}\n`};
  };
}

/** Chances for a shuffle, from 0 to 1. */
function shuffled(seed: number): () => number {
  const random = seeded(seed);
  return () => random.below(2 ** 31) / 2 ** 31;
}

function write(setting: Setting, pool: Pool): {title: string; lines: string[]} {
  const {place, year, random} = setting;
  const lines: string[] = [];
  const perSection = usual / headings.length;
  for (const [i, heading] of headings.entries()) {
    lines.push(`${numerals[i]}、${heading}`);
    for (let length = 0; length < perSection; length += lines.at(-1)?.length ?? 1) {
      const paragraph = Array.from({length: 3 + random.below(4)}, () => sentence(pool, setting)).join("");
      lines.push(`　　${paragraph}`);
    }
  }
  return {title: `${place.name}${year}年${random.of(titles)}`, lines};
}

if (process.argv[1]?.endsWith("corpus.ts")) {
  const usage = "npx tsx tests/bench/corpus.ts COUNT FOLDER";
  const [, , asked, folder] = process.argv;
  if (folder === undefined) refuse("no folder is named", usage);
  const [count = 0] = countsOf([asked ?? ""], [], usage);
  const make = reportMaker();
  mkdirSync(folder, {recursive: true});
  for (let n = 0; n < count; n++) {
    const {name, text} = make(n);
    writeFileSync(join(folder, name), text);
  }
}
