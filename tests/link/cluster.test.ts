import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {clusterReforms, type ReformCluster, type ReformSource} from "../../src/link/reforms/cluster.ts";

const lexicon = loadLexicon();

/** A report whose text is its names, one a line; those that begin with # it does not name as reforms. */
function report(id: string, placeCode: string | null, year: number | null, lines: string[]): ReformSource {
  const names = lines.map((line) => line.replace(/^#/, ""));
  const text = names.join("\n");
  let at = 0;
  const reforms = names.flatMap((name, i) => {
    const start = at;
    at += name.length + 1;
    return lines[i]?.startsWith("#") ? [] : [{name, domain: "governance", start, end: start + name.length}];
  });
  return {id, placeCode, year, text, reforms};
}

const cluster = (sources: ReformSource[], key: string): ReformCluster | undefined =>
  clusterReforms(sources, lexicon).find((one) => one.key === key);

const members = (found: ReformCluster | undefined): string[] =>
  (found?.members ?? []).map(({reportId, how, isFirst}) => `${reportId} ${how}${isFirst ? " first" : ""}`);

describe("reforms under all their names", () => {
  const sources = [
    report("a", "360700", 2023, ["“拿地即开工”改革", "零基预算改革"]),
    report("b", "431100", 2021, ["全市工业项目“拿地即开工”审批", "零基预算、省以下财政体制改革"]),
    report("c", "370700", 2022, ["推行拿地即开工改革试点"]),
    report("d", null, null, ["#企业“拿地即开工”，两月投产"])
  ];

  test("have every report that names them, once, in the order of years, with who is first on record", () => {
    const found = cluster(sources, "拿地即开工");
    expect(found).toMatchObject({
      name: "“拿地即开工”",
      branded: true,
      places: 3,
      firstYear: 2021,
      firstPlace: "431100"
    });
    expect(members(found)).toEqual(["b named first", "c named", "a named", "d quoted"]);
  });

  test("stand where their members say", () => {
    for (const {members} of clusterReforms(sources, lexicon)) {
      for (const {reportId, name, start, end} of members) {
        expect(sources.find(({id}) => id === reportId)?.text.slice(start, end)).toBe(name);
      }
    }
  });

  test("are joined by lists that name them, but not founded by them", () => {
    expect(members(cluster(sources, "零基预算"))).toEqual(["b named first", "a named"]);
    expect(cluster(sources, "省以下财政体制")).toBeUndefined();
  });

  test("have nobody first on record when several places share the earliest year, or none has a year", () => {
    const both = [report("a", "360700", 2021, ["“一照通”改革"]), report("b", "431100", 2021, ["“一照通”"])];
    expect(cluster(both, "一照通")).toMatchObject({firstYear: 2021, firstPlace: null});
    const none = [report("a", "360700", null, ["“一照通”改革"]), report("b", "431100", null, ["“一照通”"])];
    expect(cluster(none, "一照通")).toMatchObject({firstYear: null, firstPlace: null, places: 2});
    expect(members(cluster(none, "一照通"))).toEqual(["a named", "b named"]);
  });

  test("of short brands include names without marks", () => {
    const short = [report("a", "360700", 2021, ["“一照通”改革"]), report("b", "431100", 2022, ["一照通改革"])];
    expect(members(cluster(short, "一照通"))).toEqual(["a named first", "b named"]);
  });

  test("are not looked for in quotation marks when the brand is short and only one report names it", () => {
    const word = [report("a", "360700", 2021, ["“新农人”试点"]), report("b", "431100", 2022, ["#十位“新农人”受表彰"])];
    expect(members(cluster(word, "新农人"))).toEqual(["a named first"]);
    word.push(report("c", "370700", 2022, ["“新农人”行动"]));
    expect(members(cluster(word, "新农人"))).toEqual(["a named first", "c named", "b quoted"]);
  });

  test("that only look alike stay apart", () => {
    const alike = [
      ["普惠金融改革试验区建设", "科创金融改革试验区建设"],
      ["物业服务质量提升行动", "托育服务质量提升行动"],
      ["数据要素市场化配置改革", "资源要素市场化配置改革"],
      ["“人工智能+制造”行动", "“人工智能+”行动"],
      ["城镇职工医保改革", "城乡居民医保改革"],
      ["供电价格改革", "供水价格改革"]
    ];
    for (const [one = "", other = ""] of alike) {
      const found = clusterReforms([report("a", "360700", 2021, [one]), report("b", "431100", 2021, [other])], lexicon);
      expect(
        found.map(({places}) => places),
        one
      ).toEqual([1, 1]);
    }
  });
});

test("a thousand reports are held together by keys, never name against name", () => {
  let reads = 0;
  const counting = {
    ...lexicon,
    links: {
      ...lexicon.links,
      tails: {...lexicon.links.tails, ending: (text: string) => (reads++, lexicon.links.tails.ending(text))}
    }
  };
  const of = (reports: number): ReformSource[] =>
    Array.from({length: reports}, (_, i) =>
      report(`r${i}`, String(100000 + i), 2020, [
        `${String.fromCodePoint(0x4e00 + i)}${String.fromCodePoint(0x5200 + i)}河治理改革`,
        "零基预算改革",
        "“拿地即开工”"
      ])
    );
  const readsOf = (reports: number): number => {
    reads = 0;
    const found = clusterReforms(of(reports), counting);
    expect(found.find(({key}) => key === "零基预算")?.places).toBe(reports);
    return reads;
  };
  expect(readsOf(1000)).toBeLessThanOrEqual(11 * readsOf(100));
});
