import {describe, expect, it} from "vitest";
import {packed, unpacked} from "../../pages/components/packed.ts";

describe("packed", () => {
  it("gives a text in letters that an address needs no escape for, and the text again", () => {
    const text = "改革台账 “十四五” ~ 35%\n".repeat(50);
    expect(packed(text)).toMatch(/^[\w-]+$/);
    expect(unpacked(packed(text))).toBe(text);
  });

  it("takes nothing that was cut off, nor what unpacks to more than any address means", () => {
    const code = packed("SELECT place, value FROM facts ORDER BY value DESC");
    expect(() => unpacked(code.slice(0, -8))).toThrow(/./);
    expect(() => unpacked(packed("a".repeat(3_000_000)))).toThrow("too long");
  });
});
