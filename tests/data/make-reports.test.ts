import {readFileSync} from "node:fs";
import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {shipped} from "../../data/tools/make-reports.ts";
import {readBlocks} from "../../data/tools/reports/blocks.ts";

const bytesOf = (file: string): Buffer => readFileSync(new URL(`../../data/reports/${file}`, import.meta.url));
const hanOf = (text: string): string =>
  Array.from(text.matchAll(/\p{Script=Han}/gu), ([character]) => character).join("");
const fileOf = (text: string): string => shipped.find((report) => report.text === text)?.file ?? "";

describe("the reports that ship", () => {
  // The PDF's bytes depend on the browser and the fonts that printed it; reports.test.ts reads it back instead.
  it.each(shipped.filter(({file}) => !file.endsWith(".pdf")))(
    "$file is what its text makes",
    async ({text, file, make}) => {
      const made = await make(readBlocks(text));
      expect(made.equals(bytesOf(file))).toBe(true);
    }
  );

  it.each(shipped)("$text is long enough to look at", ({text}) => {
    const prose = readBlocks(text).map((block) => (block.kind === "row" ? "" : block.text));
    expect(hanOf(prose.join("")).length).toBeGreaterThanOrEqual(1500);
  });

  it("holds a text that is GB18030 and no UTF-8", () => {
    const bytes = bytesOf(fileOf("ganzhou-2021"));
    expect(() => new TextDecoder("utf-8", {fatal: true}).decode(bytes)).toThrow(TypeError);
    expect(iconv.decode(bytes, "gb18030")).toMatch(/^赣州市2021年全面深化改革综述\r\n/);
  });
});

describe("the garbled report", () => {
  const text = bytesOf(fileOf("weifang-2020")).toString("utf8");
  const injected = Array.from(text.matchAll(/(.)\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+)\)/g));

  it("has many readings in brackets, always the same for a character", () => {
    expect(injected.length).toBeGreaterThan(300);
    const characters = new Set(injected.map(([, character]) => character));
    const pairs = new Set(injected.map(([pair]) => pair));
    expect(pairs.size).toBe(characters.size);
  });

  it("keeps real brackets among them", () => {
    expect(text).toContain("黨組(黨委)");
    expect(text).toContain("村(社區(qū))");
    expect(text).toContain("人才(團(tuán)隊(duì))");
  });

  it("has one run of characters torn apart", () => {
    expect(text).toContain("山大地?zé)嵫芯吭阂M(jìn)的");
    expect(text.split("?")).toHaveLength(2);
    expect(injected.filter(([, character]) => /[?A-Za-z]/.test(character ?? ""))).toHaveLength(1);
  });

  it("is converted incompletely, with half-width marks", () => {
    expect(text).toContain("先后");
    expect(text).not.toMatch(/[，：；（）]/);
    expect(text).toMatch(/[。“”]/);
  });
});
