import {fold} from "../../src/model/fold.ts";
import {quoted} from "../../src/model/sql.ts";
import type {ScriptTable} from "../../src/query/search/document.ts";

/** The Han characters that are in use, in the order of Unicode. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/**
 * Statements that give DuckDB what it has no ICU for: `zh_sort(text)`, by which texts stand in the order of their pinyin,
 * and `matches(text, words)`, which finds words as the search of the site does.
 */
export const chineseSetup = (script: ScriptTable): string[] => [
  ...sorting(),
  macro("fold(text)", folding("text")),
  macro("matches(text, words)", found("fold(text)", "fold(words)", script))
];

const macro = (name: string, body: string): string => `CREATE OR REPLACE TEMP MACRO ${name} AS ${body}`;

/**
 * Words of two characters that browsers sort by how the two are read together: 重庆 is Chóngqìng, 重 by itself zhòng. Each has
 * a character that stands for it (of Yi, which no report is written in), next to the last Han one.
 */
const readTogether = ["重庆", "沈阳", "藏文"];
const standIn = (i: number): string => String.fromCharCode(lastHan + 1 + i);

/**
 * A list with a number for each character of a text: of a Han character its place in the order of the browser; signs and
 * digits come before all of these, letters after, as there.
 */
function sorting(): string[] {
  const order = hanInOrder();
  const all = `string_split(${quoted(order.join(""))}, '')`;
  const places = `SELECT unnest(${all}) AS character, unnest(range(${order.length})) AS place`;
  const read = readTogether.reduce((text, word, i) => `replace(${text}, '${word}', '${standIn(i)}')`, "text");
  return [
    `SET VARIABLE zh_places = (SELECT list(place::INTEGER ORDER BY unicode(character)) FROM (${places}))`,
    macro(
      "zh_sort(text)",
      // What lies before the list would be counted from its end.
      `list_transform(string_split(${read}, ''), character -> CASE
         WHEN lower(character) <> upper(character) THEN unicode(lower(character)) + 2000000
         WHEN character BETWEEN '0' AND '9' THEN unicode(character) - 2000000
         WHEN unicode(character) < ${firstHan} THEN unicode(character) - 4000000
         ELSE coalesce(getvariable('zh_places')[unicode(character) - ${firstHan - 1}], unicode(character) - 4000000) END)`
    )
  ];
}

/** All Han characters as the browser sorts them, which is by pinyin, and what stands for words among them. */
function hanInOrder(): string[] {
  const {compare} = new Intl.Collator("zh-CN");
  const characters = Array.from({length: lastHan - firstHan + 1}, (_, i) => String.fromCharCode(firstHan + i));
  const stood = new Map(readTogether.map((word, i) => [word, standIn(i)]));
  return [...characters, ...readTogether].sort(compare).map((one) => stood.get(one) ?? one);
}

/** What `fold` does to a text beyond making its letters small, in SQL: it knows which characters, one by one. */
function folding(text: string): string {
  const changed = Array.from({length: 0xffff}, (_, unit) => String.fromCharCode(unit + 1)).filter((character) => {
    const {text: folded} = fold(character);
    return folded !== character.toLowerCase() && folded !== character;
  });
  const kept = changed.filter((character) => fold(character).text !== "");
  const dropped = changed.filter((character) => fold(character).text === "");
  const to = kept.map((character) => fold(character).text);
  // What has no counterpart is left out.
  return `lower(translate(${text}, ${quoted([...kept, ...dropped].join(""))}, ${quoted(to.join(""))}))`;
}

/** Whether words stand in a text as they are, or as they are in simplified characters, which those of the ledger are. */
const found = (text: string, words: string, {traditional, simplified}: ScriptTable): string =>
  `(contains(${text}, ${words}) OR contains(${text}, translate(${words}, ${quoted(traditional)}, ${quoted(simplified)})))`;
