import {tableFromIPC as readInPage} from "@uwdata/flechette";
import {DataType, tableFromIPC} from "apache-arrow";
import fc from "fast-check";
import {expect, test} from "vitest";
import {z} from "zod";
import {toArrow} from "../../src/site/arrow.ts";

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

test("a column that Arrow has no type for is refused by name", () => {
  expect(() => toArrow([], z.object({when: z.object({})}))).toThrow("no Arrow type for column: when");
});
