import {tableFromIPC as readInPage} from "@uwdata/flechette";
import {DataType, Field, Int32, List, tableFromIPC, Utf8} from "apache-arrow";
import fc from "fast-check";
import {expect, test} from "vitest";
import {z} from "zod";
import {growingTable, toArrow} from "../../src/site/arrow.ts";

const Row = z.object({
  name: z.string(),
  note: z.string().nullable(),
  count: z.number().int(),
  share: z.number().nullable(),
  held: z.boolean(),
  kind: z.enum(["a", "b"]).nullable(),
  words: z.array(z.string())
});

const rows: z.infer<typeof Row>[] = [
  {name: "赣州", note: null, count: 3, share: 0.25, held: true, kind: "a", words: ["改革", "举措"]},
  {name: "永州", note: "𠮷", count: -1, share: null, held: false, kind: null, words: []}
];

const read = (bytes: Uint8Array): unknown[] =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) => ({...row.toJSON(), words: [...row.words]}));

test("rows come back as they went in, missing values and characters beyond the basic plane included", () => {
  expect(read(toArrow(rows, Row))).toEqual(rows);
});

const anyRow: fc.Arbitrary<z.infer<typeof Row>> = fc.record({
  name: fc.string({unit: "grapheme"}),
  note: fc.option(fc.string({unit: "grapheme"})),
  count: fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}),
  share: fc.option(fc.double({noNaN: true})),
  held: fc.boolean(),
  kind: fc.option(fc.constantFrom("a", "b")),
  words: fc.array(fc.string({unit: "grapheme"}))
});

test("the reader of the pages finds rows as they went in, whatever their values and however many", () => {
  fc.assert(
    fc.property(fc.array(anyRow, {maxLength: 40}), (made) => {
      expect(readInPage(toArrow(made, Row)).toArray()).toEqual(made);
    })
  );
});

test("a table without rows keeps its columns", () => {
  const table = tableFromIPC(toArrow([], Row));
  expect(table.numRows).toBe(0);
  expect(table.schema.fields.map(({name}) => name)).toEqual(Object.keys(Row.shape));
});

test("a column of missing values only has the type that its schema names", () => {
  const table = tableFromIPC(toArrow([{...rows[1], share: null}], Row));
  expect(String(table.getChild("share")?.type)).toBe("Float64");
  expect(String(table.getChild("count")?.type)).toBe("Int32");
});

test("the bytes are an IPC stream, which is what DuckDB-WASM reads, and not an IPC file", () => {
  const bytes = toArrow(rows, Row);
  expect(bytes.slice(0, 4)).toEqual(new Uint8Array([255, 255, 255, 255]));
  expect(new TextDecoder().decode(bytes.slice(0, 6))).not.toBe("ARROW1");
});

test("texts that come again and again are stored once, and bytes are the same each time", () => {
  const many = Array.from({length: 9}, (_, i) => ({...rows[i % 2], name: `${i}`}));
  const table = tableFromIPC(toArrow(many, Row));
  expect(table.schema.fields.flatMap(({name, type}) => (DataType.isDictionary(type) ? [name] : []))).toEqual([
    "note",
    "kind"
  ]);
  expect(read(toArrow(many, Row))).toEqual(many);
  expect(readInPage(toArrow(many, Row)).toArray()).toEqual(many);
  expect(toArrow(many, Row)).toEqual(toArrow(many, Row));
});

test("a table that grows holds every row in its order, however many stretches it is written in", () => {
  const table = growingTable([
    {name: "name", type: new Utf8(), repeats: false},
    {name: "kind", type: new Utf8(), repeats: true},
    {name: "count", type: new Int32(), repeats: false},
    {name: "words", type: new List(new Field("item", new Utf8(), true)), repeats: false}
  ]);
  const rowOf = (i: number) => ({
    name: i % 7 === 0 ? null : `${i}`,
    kind: ["甲", "乙", null][i % 3] ?? null,
    count: i % 5 === 0 ? null : i,
    words: i % 2 === 0 ? [] : [`${i}`, "改革"]
  });
  const all = Array.from({length: 75_049}, (_, i) => rowOf(i));
  for (const [from, to] of [
    [0, 0],
    [0, 1],
    [1, 40_001],
    [40_001, 42_049],
    [42_049, 75_049]
  ]) {
    const rows = all.slice(from, to);
    table.append((["name", "kind", "count", "words"] as const).map((name) => rows.map((row) => row[name])));
  }
  const bytes = table.finish();
  expect(tableFromIPC(bytes).batches.length).toBeGreaterThan(1);
  expect(readInPage(bytes).toArray()).toEqual(all);
});

test("a table that never grew keeps its columns", () => {
  const empty = growingTable([{name: "kind", type: new Utf8(), repeats: false}]).finish();
  expect(tableFromIPC(empty).schema.names).toEqual(["kind"]);
  expect(readInPage(empty).toArray()).toEqual([]);
});

test("a column that Arrow has no type for is refused by name", () => {
  expect(() => toArrow([], z.object({when: z.object({})}))).toThrow("no Arrow type for column: when");
});
