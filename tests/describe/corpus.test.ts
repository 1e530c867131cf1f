import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {describe as describeReport} from "../../src/describe/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {toSource} from "../../src/model/text.ts";
import {read} from "../../src/read/index.ts";
import {corpus, hasCorpus} from "../beside.ts";

const lexicon = loadLexicon();

const province = (
  name: string,
  code: string,
  published: string | null
): [string, string, string, number, string | null] => [`provinces/prov_${name}.txt`, code, "mixed", 2026, published];

const reports: [path: string, code: string, kind: string, year: number, published: string | null][] = [
  ["seeds/000_f4f76eceb07b4bbb.txt", "360700", "review", 2021, null],
  ["seeds/001_616f1fc71ef7176e.txt", "511700", "review", 2023, "2024-04-10"],
  ["seeds/002_184599867ecce798.txt", "431100", "review", 2023, null],
  ["seeds/003_9586d88650e279e6.txt", "360800", "plan", 2023, null],
  ["seeds/004_665237fc0fe2c2da.txt", "370700", "review", 2020, "2020-12-24"],
  province("北京市", "110000", "2026-02-02"),
  province("天津市", "120000", "2026-02-03"),
  province("河北省", "130000", "2026-02-02"),
  province("山西省", "140000", "2026-02-09"),
  province("内蒙古自治区", "150000", "2026-02-12"),
  province("辽宁省", "210000", "2026-02-01"),
  province("吉林省", "220000", "2026-02-01"),
  province("黑龙江省", "230000", "2026-02-26"),
  province("上海市", "310000", "2026-02-09"),
  province("江苏省", "320000", "2026-02-09"),
  province("浙江省", "330000", "2026-01-22"),
  province("安徽省", "340000", "2026-02-11"),
  province("福建省", "350000", "2026-02-06"),
  province("江西省", "360000", "2026-02-05"),
  province("山东省", "370000", "2026-02-01"),
  province("河南省", "410000", "2026-02-03"),
  province("湖北省", "420000", "2026-02-05"),
  province("湖南省", "430000", "2026-02-24"),
  province("广东省", "440000", null),
  province("广西壮族自治区", "450000", "2026-02-07"),
  province("海南省", "460000", null),
  province("重庆市", "500000", "2026-02-03"),
  province("四川省", "510000", "2026-02-10"),
  province("贵州省", "520000", null),
  province("云南省", "530000", "2026-02-03"),
  province("西藏自治区", "540000", "2026-02-12"),
  province("陕西省", "610000", "2026-02-02"),
  province("甘肃省", "620000", "2026-02-10"),
  province("青海省", "630000", "2026-01-31"),
  province("宁夏回族自治区", "640000", "2026-02-09"),
  province("新疆维吾尔自治区", "650000", "2026-02-12"),
  ["formats/2026_广东省_政府工作报告.csv", "440000", "mixed", 2026, "2026-01-31"],
  ["formats/2026_江西省_政府工作报告.csv", "360000", "mixed", 2026, "2026-02-05"]
];

describe.skipIf(!hasCorpus)("the reports of ../shared/corpus", () => {
  test.each(reports)("%s", async (path, code, kind, year, published) => {
    const [source] = await read({path, bytes: readFileSync(join(corpus, path))}, lexicon);
    if (!source) throw new Error("a report expected");
    const cleaned = clean(source, lexicon);
    for (const name of [basename(path), "report.txt"]) {
      const {description} = describeReport({source, cleaned, path: name, overrides: {}}, lexicon);
      expect(description).toMatchObject({place: {code}, kind, year, published});
    }
    const garbled = path.includes("/004_");
    expect(cleaned).toMatchObject({garbled, script: garbled ? "traditional" : "simplified"});
  });

  test.each(reports)("%s: each figure stands in the source where its offsets say", async (path) => {
    const [source] = await read({path, bytes: readFileSync(join(corpus, path))}, lexicon);
    if (!source) throw new Error("a report expected");
    const cleaned = clean(source, lexicon);
    const wrong = [...cleaned.text.matchAll(/\d[\d.,]*%?/g)].filter(({0: figure, index}) => {
      const {start, end} = toSource(cleaned, {start: index, end: index + figure.length});
      return source.text.slice(start, end).normalize("NFKC").replace(/\s/g, "") !== figure;
    });
    expect(wrong).toEqual([]);
  });
});
