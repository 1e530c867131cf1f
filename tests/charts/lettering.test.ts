import {describe, expect, test} from "vitest";
import fc from "fast-check";
import {textWidth, widest, wrap} from "../../pages/charts/lettering.ts";

describe("textWidth", () => {
  test("counts a Han character as one em and a digit as little more than half", () => {
    expect(textWidth("改革事项", 10)).toBe(40);
    expect(textWidth("175", 10)).toBeLessThan(21);
  });

  test("gives the widest of several, and 0 for none", () => {
    expect(widest(["赣州", "改革攻坚"], 10)).toBe(40);
    expect(widest([])).toBe(0);
  });
});

describe("wrap", () => {
  test.each([
    ["改革攻坚具体举措", 48, ["改革攻坚", "具体举措"]],
    ["市场主体，外贸进出口", 48, ["市场主", "体，外贸", "进出口"]],
    ["获评（全省）先进", 36, ["获评", "（全", "省）先", "进"]],
    ["new market entities", 92, ["new market", "entities"]],
    ["落实2025年任务", 60, ["落实2025", "年任务"]],
    ["", 50, []]
  ])("%s at %i pixels", (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test("breaks an address that no line holds after its signs, and keeps each part within the width", () => {
    const lines = wrap("见 http://site.example/some/where/compare.html?places=360700,431100&lang=zh#chart", 150);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/[/?=&,#~-]$/);
  });

  test("loses and adds no character but spaces", () => {
    const character = fc.constantFrom(..."改革事项，。（）《》“”12 345%ab—…", "𠮷");
    fc.assert(
      fc.property(fc.array(character), fc.integer({min: 10, max: 200}), (characters, width) => {
        const text = characters.join("");
        expect(wrap(text, width).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      })
    );
  });

  test("keeps every line within the width when Han text alone is wrapped", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."改革事项任务")),
        fc.integer({min: 12, max: 200}),
        (characters, width) => {
          for (const line of wrap(characters.join(""), width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      )
    );
  });
});
