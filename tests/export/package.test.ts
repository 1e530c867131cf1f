import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";
import {type DuckDBConnection, DuckDBInstance, type Json} from "@duckdb/node-api";
import {Package} from "datapackage";
import {readSheet} from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {type FormatName, formatNames} from "../../src/export/names.ts";
import {exportLedger} from "../../src/export/write.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadTables} from "../../src/lexicon/tables.ts";
import {ingestFolders, scratch} from "../site/harness.ts";
import {ledgerOf} from "../site/made.ts";

const tables = loadTables(referenceFolder).map(({name}) => name);

const Descriptor = z.object({
  created: z.iso.datetime(),
  licenses: z.array(z.object({name: z.string()})),
  sources: z.array(z.object({title: z.string()})),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.union([z.string(), z.array(z.string())]),
      hash: z.string().optional(),
      hashes: z.array(z.string()).optional(),
      bytes: z.number(),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            description: z.string(),
            unitField: z.string().optional(),
            categories: z.array(z.object({value: z.string(), label: z.string()})).optional()
          })
        )
      })
    })
  )
});

const {folder, remove} = scratch();
afterAll(remove);

let ledger = "";
let connection: DuckDBConnection;

beforeAll(async () => {
  ledger = await ledgerOf("shipped");
  for (const format of formatNames) await exported(format, format);
  const instance = await DuckDBInstance.create();
  connection = await instance.connect();
  await connection.run(`ATTACH '${ledger}' AS ledger (READ_ONLY)`);
});

const exported = (format: FormatName, name: string) =>
  exportLedger({ledger, out: join(folder, name), format, since: undefined, licence: undefined, site: undefined});

const filesIn = (place: string): string[] =>
  readdirSync(place, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(place, join(parentPath, name)))
    .sort();

const rowsOf = async (sql: string): Promise<Json[][]> => (await connection.runAndReadAll(sql)).getRowsJson();

const described = (format: FormatName) =>
  Descriptor.parse(JSON.parse(readFileSync(join(folder, format, "datapackage.json"), "utf8")));

describe.each(formatNames)("a package of %s files", (format) => {
  test("names every table with its files, of which size and checksums are as it says", () => {
    const {resources} = described(format);
    expect(resources.map(({name}) => name)).toEqual(tables);
    for (const {path, hash, hashes, bytes} of resources) {
      const contents = [path].flat().map((one) => readFileSync(join(folder, format, one)));
      const sums = contents.map((content) => `sha256:${createHash("sha256").update(content).digest("hex")}`);
      expect(hashes ?? [hash]).toEqual(sums);
      expect(bytes).toBe(contents.reduce((sum, {length}) => sum + length, 0));
    }
    const files = new Set([...resources.flatMap(({path}) => path), "datapackage.json", "README.md", "codebook.md"]);
    expect(filesIn(join(folder, format))).toEqual([...files].sort());
  });

  test("is the same to the byte when it is written again", async () => {
    await exported(format, `${format}-again`);
    for (const name of filesIn(join(folder, format))) {
      const again = readFileSync(join(folder, `${format}-again`, name));
      expect(again.equals(readFileSync(join(folder, format, name))), name).toBe(true);
    }
  });
});

describe("a lake", () => {
  const files = (table: string) =>
    `read_parquet('${join(folder, "lake", table)}/**/*.parquet', hive_partitioning = true)`;

  test.each(tables)("gives back every row of %s with its columns, read by its folders", async (table) => {
    const held = `ledger.analysis.${table}`;
    const columns = async (sql: string) => (await rowsOf(`DESCRIBE ${sql}`)).map(([name]) => name);
    expect(await columns(`FROM ${files(table)}`)).toEqual(await columns(`FROM ${held}`));
    expect(await rowsOf(`FROM ${held} EXCEPT ALL FROM ${files(table)}`)).toEqual([]);
    expect(await rowsOf(`FROM ${files(table)} EXCEPT ALL FROM ${held}`)).toEqual([]);
  });

  test("has the types of the ledger in each file, and a folder of what is not known where Hive has it", async () => {
    const {path: unknown} = await withoutYear();
    const types = async (sql: string) => (await rowsOf(`DESCRIBE ${sql}`)).map(([name, type]) => [name, type]);
    expect(await types(`FROM read_parquet('${unknown}', hive_partitioning = false)`)).toEqual(
      await types("FROM ledger.analysis.reports")
    );
    expect(await rowsOf(`SELECT count(*)::INTEGER, count(year) FROM read_parquet('${unknown}')`)).toEqual([[1, "0"]]);
  });

  test("lies in folders by year and province, so that a question about one opens no other", async () => {
    const places = (
      await rowsOf(`SELECT DISTINCT filename FROM ${files("facts").replace(")", ", filename = true)")}`)
    ).flat();
    const inLake = places.map((place) => String(place).split("/lake/")[1]).sort();
    expect(inLake).toContain("facts/report_year=2021/province_en=Jiangxi/data_0.parquet");
    expect(inLake).toHaveLength(5);
  });
});

/** A lake of one report that does not say of which year and place it is, and the one file of its table of reports. */
async function withoutYear(): Promise<{path: string}> {
  const [made, out] = [join(folder, "unknown.duckdb"), join(folder, "unknown")];
  const reports = join(folder, "unknown-reports");
  mkdirSync(reports);
  writeFileSync(join(reports, "改革.txt"), "全面深化改革综述\n审批时限压减50%，新增经营主体2.3万户。\n");
  await ingestFolders(made, [reports]);
  await exportLedger({ledger: made, out, format: "lake", since: undefined, licence: undefined, site: undefined});
  const none = "__HIVE_DEFAULT_PARTITION__";
  return {path: join(out, "reports", `year=${none}`, `province_en=${none}`, "data_0.parquet")};
}

describe("datapackage.json", () => {
  test("says of each field what it is, in which unit, and by which words its values go", () => {
    const fields = described("csv").resources.flatMap(({schema}) => schema.fields);
    expect(fields.filter(({description}) => !/\p{Script=Han}[\s\S]*\n\n[\s\S]*[a-z]/u.test(description))).toEqual([]);
    const one = (name: string) => fields.find((field) => field.name === name);
    expect(one("value")).toMatchObject({type: "number", unitField: "unit"});
    expect(one("role")?.categories).toContainEqual({value: "target", label: "目标 / target"});
  });

  test("names the reports that it rests on, and who may do what", () => {
    const {sources, licenses} = described("csv");
    expect(sources).toHaveLength(5);
    expect(sources.map(({title}) => title).join("\n")).toContain("赣州");
    expect(licenses.map(({name}) => name)).toEqual(["notspecified", "MIT"]);
  });

  test("holds before a validator, with every value, every key and every reference", async () => {
    // This validator takes the byte-order mark for a part of the first name.
    const bare = join(folder, "bare");
    cpSync(join(folder, "csv"), bare, {recursive: true});
    for (const name of tables) {
      const path = join(bare, `${name}.csv`);
      writeFileSync(path, readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    }
    const checked = await Package.load(join(bare, "datapackage.json"), {basePath: bare});
    expect([checked.valid, checked.errors]).toEqual([true, []]);
    for (const resource of checked.resources) {
      const [[count] = []] = await rowsOf(`SELECT count(*)::INTEGER FROM ledger.analysis.${resource.name}`);
      expect(await resource.read({keyed: true})).toHaveLength(Number(count));
      expect(await resource.checkRelations()).toBe(true);
    }
  });
});

describe("read back by DuckDB", () => {
  test.each(tables)("%s.parquet is the table to the last value, with what each column is", async (name) => {
    const file = `'${join(folder, "parquet", `${name}.parquet`)}'`;
    const [inner, outer] = [`FROM ${file}`, `FROM ledger.analysis.${name}`];
    const strays = `SELECT count(*)::INTEGER FROM ((${inner} EXCEPT ALL ${outer}) UNION ALL (${outer} EXCEPT ALL ${inner}))`;
    expect(await rowsOf(strays)).toEqual([[0]]);
    const comments = await rowsOf(
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${file}) WHERE decode(key) LIKE 'comment:%'`
    );
    const columns = await rowsOf(`SELECT column_name FROM (DESCRIBE ${inner})`);
    expect(comments.map(([key]) => key)).toEqual(columns.map(([column]) => `comment:${String(column)}`));
  });

  test.each(["csv", "json"] as const)("figures in %s are those of the ledger", async (format) => {
    const columns = "id, value, value_max, unit, deadline, cumulative, sentence, confidence, source_start";
    // Null and empty text are one in CSV.
    const from = (rows: string) =>
      `SELECT * REPLACE (coalesce(unit, '') AS unit) FROM (SELECT ${columns} FROM ${rows})`;
    const [inner, outer] = [from(`'${join(folder, format, `facts.${format}`)}'`), from("ledger.analysis.facts")];
    expect(await rowsOf(`SELECT count(*)::INTEGER FROM (${outer} EXCEPT ALL ${inner})`)).toEqual([[0]]);
    expect(await rowsOf(`SELECT count(*) > 100 FROM (${inner})`)).toEqual([[true]]);
  });
});

describe("the workbook", () => {
  const sheet = (name: string) => readSheet(readFileSync(join(folder, "xlsx", "reform-ledger.xlsx")), name);

  test("holds every figure with numbers as numbers and days as days", async () => {
    const [head = [], ...rows] = await sheet("facts");
    const cells = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    const [[sum] = []] = await rowsOf("SELECT sum(value) FROM ledger.analysis.facts");
    expect(cells("value").reduce((total: number, value) => total + Number(value), 0)).toBeCloseTo(Number(sum), 0);
    expect(cells("value").every((value) => typeof value === "number")).toBe(true);
    expect(cells("cumulative").every((value) => typeof value === "boolean")).toBe(true);
    expect(cells("period_end").filter((value) => value instanceof Date).length).toBeGreaterThan(100);
  });

  test("has a sheet of sources and a codebook", async () => {
    const [, first] = await sheet("sources");
    expect(first).toEqual([
      1,
      expect.any(String),
      expect.any(String),
      expect.any(Date),
      expect.stringMatching(/\.\w+$/),
      null,
      expect.stringMatching(/^report\.html\?id=/),
      expect.stringMatching(/^[0-9a-f]{12}$/)
    ]);
    expect(await sheet("codebook")).toContainEqual([
      "facts",
      "role",
      "string",
      null,
      "数字的角色",
      "What the figure is",
      expect.stringContaining("target: 目标 / target")
    ]);
  });
});

test.each(formatNames)("links of %s are whole where the site is named, and its descriptor says so", async (format) => {
  const [out, site] = [join(folder, `${format}-site`), "https://example.org/ledger/"];
  const {tables} = await exportLedger({ledger, out, format, since: undefined, licence: undefined, site});
  const links = tables.flatMap(({columns}) => columns.filter(({name}) => name === "link"));
  expect(links.length).toBeGreaterThan(4);
  for (const {en} of links) expect(en).toBe(`Address on the site ${site}: the sentence where there is one`);
  const names: Partial<Record<FormatName, string>> = {xlsx: "reform-ledger.xlsx", lake: "promises/**/*.parquet"};
  const file = join(out, names[format] ?? `promises.${format}`);
  const told = format === "xlsx" ? await cellsOf(file) : await rowsOf(`SELECT link, outcome_link FROM '${file}'`);
  expect(told.length).toBeGreaterThan(1);
  for (const [link, outcome] of told) {
    expect(link).toMatch(/^https:\/\/example\.org\/ledger\/report\.html\?id=\w+&at=\d+-\d+$/);
    expect(outcome === null || String(outcome).startsWith(site)).toBe(true);
  }
});

/** The links of the sheet of promises. */
async function cellsOf(file: string): Promise<unknown[][]> {
  const [head = [], ...rows] = await readSheet(readFileSync(file), "promises");
  return rows.map((row) => ["link", "outcome_link"].map((name) => row[head.indexOf(name)]));
}

test("a package that cannot be written leaves nothing behind", async () => {
  const out = join(folder, "none", "package");
  await expect(
    exportLedger({
      ledger: join(folder, "no.duckdb"),
      out,
      format: "csv",
      since: undefined,
      licence: undefined,
      site: undefined
    })
  ).rejects.toThrow("no ledger");
  expect(existsSync(join(folder, "none"))).toBe(false);
});
