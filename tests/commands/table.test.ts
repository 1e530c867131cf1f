import {expect, test} from "vitest";
import {table} from "../../src/commands/table.ts";

test("a table of many rows has one head and columns as wide as the widest cell of all, wherever it stands", () => {
  const rows = Array.from({length: 120}, (_, i) => [i, i === 99 ? "经营主体总量" : "─", i % 2 === 0 ? null : "a  b"]);
  const [head, rule, ...lines] = table(["n", "indicator", "x"], rows).split("\n");
  expect([head, rule]).toEqual(["  n  indicator     x", "───  ────────────  ───"]);
  expect(lines).toHaveLength(120);
  expect([lines[0], lines[99], lines[119]]).toEqual([
    "  0  ─             ·",
    " 99  经营主体总量  a b",
    "119  ─             a b"
  ]);
});

test("a table without rows is its head, and a single one is not doubled", () => {
  expect(table(["n", "x"], [])).toBe("n  x");
  expect(table(["n"], [[1]])).toBe("n\n─\n1");
});

test("words that would colour the screen are as wide as they are written out, and end nothing of ours", () => {
  expect(
    table(
      ["x", "n"],
      [
        ["\u001b[31mred", 1],
        ["a", 2]
      ]
    )
  ).toBe(["x              n", "─────────────  ─", "\\u001b[31mred  1", "a              2"].join("\n"));
});

test("a row of nothing but a dash is a row", () => {
  expect(table(["x"], [["─"], [""], ["a"]])).toBe(["x", "─", "─", "", "a"].join("\n"));
});
