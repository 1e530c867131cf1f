import type {Lexicon} from "../lexicon/index.ts";
import type {Warning} from "../model/report.ts";
import type {SourceText} from "../model/source.ts";
import {type Clutter, type CleanText, toSource} from "../model/text.ts";
import {normalizeCharacters, normalizePunctuation} from "./characters.ts";
import {type ClutterLine, findClutter, findPageFurniture} from "./clutter.ts";
import {findDamage} from "./damage.ts";
import {mendLines} from "./lines.ts";
import {withoutMarkdown} from "./markdown.ts";
import {edit, identity, type Mapped, rewrite} from "./mapped.ts";
import {isTraditional, scriptOf, toSimplified} from "../lexicon/script.ts";
import {findSyllables} from "./syllables.ts";
import {cleanTables, tabled} from "./tables.ts";
import {closeSpaces, trimLines, unwrap} from "./wrap.ts";

/**
 * Makes a report readable: simplified characters in one width, a paragraph a line, without what the page put around it.
 * Every character keeps its source offsets; clutter and warnings are in source offsets too.
 */
export function clean(source: SourceText, lexicon: Lexicon): CleanText {
  const {text, hardWrapped, tables} = source;
  const {injected, broken} = findSyllables(text, isTraditional);
  const damage = findDamage(text);
  const read = edit(
    identity(text),
    injected.map((span) => ({...span, by: ""}))
  );
  const script = scriptOf(read.text);
  const simplified = script === "traditional" ? rewrite(read, toSimplified(read.text)) : read;
  const characters = withoutMarkdown(normalizePunctuation(normalizeCharacters(simplified, lexicon.characters)));
  const lines = hardWrapped ? characters : mendLines(characters, lexicon.quantities.after, tables);
  const {mapped, clutter} = takeOut(lines, {hardWrapped, tables}, lexicon);
  const cleaned = trimLines(closeSpaces(mapped, hardWrapped));
  return {
    ...cleaned,
    script,
    garbled: injected.length > 0 || broken.length > 0 || damage.length > 0 || isStrewn(text),
    clutter,
    tables: cleanTables(source, cleaned),
    warnings: [...broken.map(brokenRun), ...damage]
  };
}

const fewestMarks = 3;

/** Whether marks that list no items are strewn into the sentences of a text. */
const isStrewn = (text: string): boolean =>
  (text.match(/[\p{Script=Han}\d%][★☆◆■▲※◇△]+(?=[，。；、,;\p{Script=Han}])/gu)?.length ?? 0) >= fewestMarks;

/** Takes out what the page put there; printed lines are joined in between, so that a paragraph is seen as one. */
function takeOut(
  mapped: Mapped,
  {hardWrapped, tables}: Pick<SourceText, "hardWrapped" | "tables">,
  {clutter: words, headings}: Pick<Lexicon, "clutter" | "headings">
): {mapped: Mapped; clutter: Clutter[]} {
  // 单位：万元 above the tables of every page is what their figures are in.
  const isUnit = (line: string): boolean => headings.unitsOfLine(line).length > 0;
  const furniture = without(mapped, hardWrapped ? findPageFurniture(mapped.text, words, isUnit) : [], tables);
  const lines = hardWrapped ? unwrap(furniture.mapped, tables) : furniture.mapped;
  const page = without(lines, findClutter(lines.text, words), tables);
  return {mapped: page.mapped, clutter: [...furniture.clutter, ...page.clutter].sort((a, b) => a.start - b.start)};
}

/** No row of a table is clutter, however it reads. */
function without(
  mapped: Mapped,
  found: readonly ClutterLine[],
  tables: SourceText["tables"]
): {mapped: Mapped; clutter: Clutter[]} {
  const isTabled = tabled(mapped, tables);
  const lines = found.filter(({start}) => !isTabled(start));
  const clutter = lines.map((line) => ({
    ...toSource(mapped, line),
    kind: line.kind,
    text: mapped.text.slice(line.start, line.end)
  }));
  return {
    mapped: edit(
      mapped,
      lines.map(({start, end}) => ({start, end, by: ""}))
    ),
    clutter
  };
}

const brokenRun = (span: {start: number; end: number}): Warning => ({
  code: "broken-run",
  values: {},
  ...span
});
