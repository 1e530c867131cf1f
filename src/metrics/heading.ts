import {type MetricWords, plainHeading} from "../lexicon/metrics.ts";
import type {Units} from "../lexicon/units.ts";
import type {Period} from "../model/report.ts";
import {periodOf, yearAmong} from "./periods.ts";
import {type Unit, unitOf} from "./values.ts";

export interface HeadingWords {
  units: Units;
  metrics: MetricWords;
}

/** What the headings of a column or a row say, outermost first. */
export interface Heading {
  /** The headings themselves, as written but for blanks. */
  path: string[];
  /** What is measured: the words that are left, outermost first. */
  words: string[];
  unit: Unit | null;
  period: Period | null;
  role: "target" | "outcome" | null;
  /** Whether it is the growth of what the words name. */
  grows: boolean;
  scope: string | null;
}

/** Blanks of a layout between two characters, and the translation behind a heading. */
const betweenHan = /(?<=[\p{Script=Han}（）()、])\s+(?=[\p{Script=Han}（）()、])/gu;
const translation = /(?:\s|(?<=[)）\p{Script=Han}]))[A-Za-z][^\p{Script=Han}]{0,200}$/u;

/** A heading without the blanks of its layout. */
export const tidied = (text: string): string => text.replace(/\s+/g, " ").replace(betweenHan, "").trim();

/** A heading without its number and without its translation into English, where it is in Chinese. */
function bare(text: string, {numbering}: MetricWords): string {
  const tidy = tidied(text);
  if (!isHan(tidy)) return tidy;
  const found = translation.exec(tidy);
  // GDP and R&D are words, not translations: one word in capitals stays.
  const isWord = found !== null && /^[A-Z&]{2,6}$/.test(found[0].trim());
  return (found && !isWord ? tidy.slice(0, found.index) : tidy).replace(numbering, "").trim();
}

/** Reads the headings of a column or of a row. */
export function headingOf(path: readonly string[], words: HeadingWords): Heading {
  const written = path.map(tidied).filter((text, i, all) => text !== "" && text !== all[i - 1]);
  const heading: Heading = {path: written, words: [], unit: null, period: null, role: null, grows: false, scope: null};
  const isChinese = written.some(isHan);
  for (const text of written)
    if (!isChinese || isHan(text) || !isPhrase(text)) addPiece(heading, bare(text, words.metrics), words);
  return heading;
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Several words in English beside Chinese ones are their translation. */
const isPhrase = (text: string): boolean => /[A-Za-z]{2}[\s-]{1,9}\S{0,80}[A-Za-z]{2}/.test(text);

function addPiece(heading: Heading, text: string, words: HeadingWords): void {
  const said = outOfBrackets(text, heading, words);
  if (said === "") return;
  const period = periodOf(said, words.metrics);
  const plain = plainHeading(said);
  const {roles, growth, whole, parts} = words.metrics;
  if (period) heading.period = period;
  else if (parts.has(plain)) heading.scope = said;
  else if (whole.has(plain)) heading.scope = null;
  else if (roles.has(plain)) heading.role = roles.get(plain) ?? null;
  else if (growth.has(plain)) heading.grows = true;
  else addWords(heading, said, words);
}

/** Words that hold a year (2023年地区生产总值) or name a role at their end (目标值) say that besides. */
function addWords(heading: Heading, said: string, words: HeadingWords): void {
  const dated = yearAmong(said, words.metrics);
  const rest = dated && dated.rest !== "" ? dated.rest : said;
  if (dated && dated.rest !== "") heading.period = dated.period;
  const ending = [...words.metrics.roles].find(([word]) => rest.endsWith(word) && rest.length > word.length + 1);
  if (ending && ending[0].length > 2) heading.role = ending[1];
  const left = ending && ending[0].length > 2 ? rest.slice(0, -ending[0].length) : rest;
  if (dated && (words.metrics.roles.has(plainHeading(left)) || words.metrics.growth.has(plainHeading(left)))) {
    addPiece(heading, left, words);
    return;
  }
  heading.words.push(left);
}

const brackets = /[（([【]([^（）()[\]【】]{0,40})[)）\]】]/gu;
const trailing = /(?:[/／_,，:：]|\s)\s{0,9}([^/／_,，:：\s]{1,12}(?:[/／][^/／_,，:：\s]{1,6})?)$/u;

/** What is left of a heading when its brackets have said the unit, the period, the part or how it is counted. */
function outOfBrackets(text: string, heading: Heading, words: HeadingWords): string {
  const left = text.replace(words.metrics.listed, "").replace(brackets, (whole: string, inside: string) => {
    return takesAside(inside, heading, words) ? "" : whole;
  });
  const tail = trailing.exec(left);
  const unit = tail && unitOf(tail[1] ?? "", words);
  const rest = unit && tail ? left.slice(0, tail.index) : left;
  if (unit && rest.trim() !== "") heading.unit = unit;
  const said = (unit && rest.trim() !== "" ? rest : left).replace(/(?<![\s:：,，%％])[\s:：,，%％]+$/u, "").trim();
  if (/[%％]\s*$/u.test(left)) heading.unit = unitOf("%", words);
  return said;
}

function takesAside(inside: string, heading: Heading, words: HeadingWords): boolean {
  const text = (words.metrics.unitOfAll.exec(inside)?.groups?.["unit"] ?? inside).trim();
  const unit = unitOf(text, words);
  const period = periodOf(text, words.metrics);
  const plain = plainHeading(text);
  const {parts, whole, asides} = words.metrics;
  if (unit) heading.unit = unit;
  else if (period) heading.period = period;
  else if (parts.has(plain)) heading.scope = text;
  else if (whole.has(plain)) heading.scope = null;
  else return asides.has(plain) || (!/\p{Script=Han}/u.test(text) && /[A-Za-z]/.test(text));
  return true;
}
