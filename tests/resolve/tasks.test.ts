import {describe, expect, test} from "vitest";
import {z} from "zod";
import {extract} from "../../src/extract/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Fact} from "../../src/model/fact.ts";
import {resolve} from "../../src/resolve/index.ts";
import {split} from "../../src/split/index.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();

function factsOf(text: string): Fact[] {
  const outline = split(text);
  const place = lexicon.places.byCode.get("360700") ?? null;
  const unknown = {published: null, title: null, source: null, author: null};
  const description = {place, kind: "plan", year: 2024, period: null, ...unknown} as const;
  return resolve({reportId: "r", description, outline, mentions: extract(outline, lexicon)}, lexicon).facts;
}

const Lead = z.object({text: z.string(), leads: z.array(z.string().nullable()), why: z.string()});

describe("a figure has the lead body of its task", () => {
  test.each(cases("lead", Lead))("$why", ({text, leads}) => {
    expect(factsOf(text).map(({lead}) => lead)).toEqual(leads);
  });
});

const Part = z.object({text: z.string(), parts: z.array(z.string()), why: z.string()});

describe("parts are told from totals", () => {
  test.each(cases("part", Part))("$why", ({text, parts}) => {
    const found = factsOf(text).filter(({part}) => part);
    expect(found.map((fact) => fact.text)).toEqual(parts);
  });
});

test("every task of a long line has its own lead body", () => {
  const task = (i: number): string =>
    `${String.fromCodePoint(0x4e00 + i)}区新增学校9所，其中小学1所（牵头单位：第${i}办公室）；`;
  const facts = factsOf(Array.from({length: 300}, (_, i) => task(i)).join(""));
  expect(facts.map(({part}) => part)).toEqual(facts.map((_, i) => i % 2 === 1));
  expect(facts.map(({lead}) => lead)).toEqual(facts.map((_, i) => `第${Math.floor(i / 2)}办公室`));
});
