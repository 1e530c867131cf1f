import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {digestOf, hostile, textOf} from "./long.ts";

const lexicon = loadLexicon();

test.each(Object.keys(hostile))("a text of nothing but %s is read, each fact where it stands", (kind) => {
  const {source, clean, findings} = digestOf(textOf(kind, 3000), lexicon);
  expect(source.text).toHaveLength(textOf(kind, 3000).length);
  for (const {start, end, text} of findings.facts) expect(clean.text.slice(start, end)).toBe(text);
});
