import {describe, expect, test} from "vitest";
import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {loadPlaces} from "../../src/lexicon/places.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {UserError} from "../../src/model/errors.ts";

const places = loadPlaces(referenceFolder);
const all = [...places.byCode.values()];

describe("the table of places", () => {
  test("holds the 34 units of the first level", () => {
    const provinces = all.filter(({level}) => level === "province");
    expect(provinces).toHaveLength(34);
    expect(new Set(provinces.map(({short}) => short)).size).toBe(34);
  });

  test("holds every unit of the second level, each in its province", () => {
    const prefectures = all.filter(({level}) => level === "prefecture");
    expect(prefectures).toHaveLength(333);
    for (const {code, parent, province} of prefectures) {
      expect(parent?.code).toBe(`${code.slice(0, 2)}0000`);
      expect(province).toBe(parent?.name);
    }
  });

  test("has a short name for each, no ending left and none lost", () => {
    const byCode = (code: string): string | undefined => places.byCode.get(code)?.short;
    expect(byCode("150000")).toBe("内蒙古");
    expect(byCode("540000")).toBe("西藏");
    expect(byCode("422800")).toBe("恩施");
    expect(byCode("542500")).toBe("阿里");
    expect(byCode("150722")).toBe("莫力达瓦");
    expect(byCode("431124")).toBe("道县");
    expect(byCode("429021")).toBe("神农架");
    expect(all.filter(({short}) => short.length < 2)).toEqual([]);
  });

  test("finds each place that stands by its name and its short name", () => {
    const lost = all.filter(
      (place) => place.until === null && ![place.name, place.short].every((name) => places.named(name).includes(place))
    );
    expect(lost).toEqual([]);
  });

  test("knows a unit that became another, and prefers the one that stands", () => {
    expect(places.named("祁阳县").map(({code}) => code)).toEqual(["431121"]);
    expect(places.named("祁阳市").map(({code}) => code)).toEqual(["431181"]);
    expect(places.named("祁阳").map(({code}) => code)).toEqual(["431181"]);
  });
});

describe("find", () => {
  const names = (text: string): string[] => places.find(text).map(({start, end}) => text.slice(start, end));

  test("takes the longest name", () => expect(names("吉林市与吉林省")).toEqual(["吉林市", "吉林省"]));
  test("takes short and derived names", () => {
    expect(names("赣州、恩施州、恩施自治州、东乡县、广西自治区")).toEqual([
      "赣州",
      "恩施州",
      "恩施自治州",
      "东乡县",
      "广西自治区"
    ]);
  });
  test("passes over phrases that only sound like places", () =>
    expect(names("长治久安，文山会海，长治市")).toEqual(["长治市"]));
  test("gives all that a name can mean, the highest first", () => {
    expect(places.find("海南")[0]?.candidates.map(({name}) => name)).toEqual(["海南省", "海南藏族自治州", "海南区"]);
  });
  test("tells what stands at one place alone", () => {
    const at = (text: string, start: number): string | undefined => places.at(text, start)?.name;
    expect([at("在长治市", 1), at("在长治市", 0), at("长治久安", 0), at("长治", 2)]).toEqual([
      "长治市",
      undefined,
      undefined,
      undefined
    ]);
    expect(places.at("在长治市", 1)).toEqual(places.find("在长治市")[0]);
  });
  test("finds nothing in what holds no name", () => expect(places.find("改革开放、12345、abc")).toEqual([]));
});

describe("a malformed table is refused", () => {
  const load = (change: (folder: string) => void): unknown => {
    const folder = mkdtempSync(join(tmpdir(), "places-"));
    try {
      for (const file of [
        "places.csv",
        "place-aliases.csv",
        "place-traps.csv",
        "place-spellings.csv",
        "place-endings.csv",
        "peoples.csv"
      ]) {
        cpSync(join(referenceFolder, file), join(folder, file));
      }
      change(folder);
      return loadPlaces(folder);
    } finally {
      rmSync(folder, {recursive: true});
    }
  };
  const cases: [why: string, file: string, content: string, message: RegExp][] = [
    [
      "a code given twice",
      "places.csv",
      "code,name,short,pinyin,level,parent,until\n110000,北京市,北京,Beijing,province,,\n110000,天津市,天津,Tianjin,province,,\n",
      /110000/
    ],
    [
      "a parent that is not there",
      "places.csv",
      "code,name,short,pinyin,level,parent,until\n360700,赣州市,赣州,Ganzhou,prefecture,360000,\n",
      /360000/
    ],
    [
      "a code that is none",
      "places.csv",
      "code,name,short,pinyin,level,parent,until\n36,江西省,江西,Jiangxi,province,,\n",
      /row 1: code/
    ],
    [
      "an unknown level",
      "places.csv",
      "code,name,short,pinyin,level,parent,until\n360000,江西省,江西,Jiangxi,state,,\n",
      /level/
    ],
    [
      "a name that is not read in Latin letters",
      "places.csv",
      "code,name,short,pinyin,level,parent,until\n360000,江西省,江西,江西,province,,\n",
      /pinyin/
    ],
    ["a place spelt twice", "place-spellings.csv", "name,latin\n陕西,Shaanxi\n陕西,Shanxi\n", /陕西/],
    ["a place without an ending", "place-endings.csv", "level,ending,english\nprovince,省,Province\n", /北京市/],
    ["an alias of no place", "place-aliases.csv", "alias,code\n某地,999999\n", /999999/]
  ];
  test.each(cases)("%s", (_why, file, content, message) => {
    const attempt = (): unknown => load((folder) => writeFileSync(join(folder, file), content));
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(message);
  });
});
