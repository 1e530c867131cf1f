import {Date_, DateUnit, RecordBatch, Table, tableFromIPC, tableToIPC, vectorFromArray} from "apache-arrow";
import fc from "fast-check";
import {expect, test} from "vitest";
import {z} from "zod";
import {rowsOf} from "../../pages/components/arrow.ts";
import {toArrow} from "../../src/site/arrow.ts";

const Row = z.object({
  name: z.string(),
  note: z.string().nullable(),
  count: z.number().int(),
  more: z.number().int().nullable(),
  share: z.number().nullable(),
  held: z.boolean(),
  known: z.boolean().nullable(),
  words: z.array(z.string())
});

const int = fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1});
const text = fc.string({unit: "grapheme"});
const anyRow: fc.Arbitrary<z.infer<typeof Row>> = fc.record({
  name: text,
  note: fc.option(text),
  count: int,
  more: fc.option(int),
  share: fc.option(fc.double({noNaN: true})),
  held: fc.boolean(),
  known: fc.option(fc.boolean()),
  words: fc.array(text)
});

test("rows come out of a table as they went in, whatever their values and however many", () => {
  fc.assert(
    fc.property(fc.array(anyRow, {maxLength: 40}), (rows) => {
      expect(rowsOf(toArrow(rows, Row))).toEqual(rows);
    })
  );
});

test("a table whose bytes stand anywhere in others is read", () => {
  const [row] = fc.sample(anyRow, 1);
  const bytes = toArrow([row ?? {}], Row);
  const among = new Uint8Array(bytes.length + 5);
  among.set(bytes, 3);
  expect(rowsOf(among.subarray(3, -2))).toEqual([row]);
});

test("a table in several batches is one", () => {
  const one = tableFromIPC(toArrow([{name: "甲"}, {name: "乙"}], z.object({name: z.string()})));
  const twice = new Table(
    one.schema,
    [...one.batches, ...one.batches].map(({data}) => new RecordBatch(one.schema, data))
  );
  expect(rowsOf(tableToIPC(twice, "stream")).map(({name}) => name)).toEqual(["甲", "乙", "甲", "乙"]);
});

test("a table without rows has none, and bytes that were cut off before the first header none either", () => {
  const bytes = toArrow([], Row);
  expect(rowsOf(bytes)).toEqual([]);
  expect(rowsOf(bytes.subarray(0, 4))).toEqual([]);
});

test("a column of a type that tables of the site have not is refused by its name", () => {
  const days = vectorFromArray([new Date(0)], new Date_(DateUnit.DAY));
  expect(() => rowsOf(tableToIPC(new Table({days}), "stream"))).toThrow(
    "no reader for a column of this Arrow type: Date"
  );
});
