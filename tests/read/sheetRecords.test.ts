import {expect, test} from "vitest";
import {cellRecords} from "../../src/read/sheetRecords.ts";

/** A record of a kind with so many bytes. */
const record = (kind: number, length: number): Buffer =>
  Buffer.concat([Buffer.from(Uint16Array.of(kind, length).buffer), Buffer.alloc(length, 7)]);

const [number, string, textBox, biff2String, goesOn] = [0x203, 0xfc, 0x1b6, 0x07, 0x3c];

test.each([
  ["a number", [record(number, 14)], [number]],
  ["a number that is too short to be one", [record(number, 13)], [0xfffe]],
  ["a kind that says nothing of cells", [record(textBox, 18)], [0xfffe]],
  ["an empty record of an older format", [record(biff2String, 0)], [0xfffe]],
  ["strings that go on", [record(string, 8), record(goesOn, 3)], [string, goesOn]],
  ["what goes on behind what is left out", [record(textBox, 18), record(goesOn, 3)], [0xfffe, 0xfffe]],
  ["a record cut off behind another", [record(number, 14), record(number, 14).subarray(0, 3)], [number]]
])("of %s, the kinds that are read", (_, records, kinds) => {
  const stream = Buffer.concat(records);
  const read = Buffer.from(cellRecords(stream));
  const starts = records.map((_, i) => records.slice(0, i).reduce((sum, {length}) => sum + length, 0));
  expect(starts.slice(0, kinds.length).map((at) => read.readUInt16LE(at))).toEqual(kinds);
  expect(read).toHaveLength(stream.length);
});
