import type {Lexicon} from "../lexicon/index.ts";
import type {ReformLexicon} from "../lexicon/reforms.ts";
import type {Reform} from "../model/fact.ts";
import type {Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {clausesOf, pairsOf} from "../model/clauses.ts";
import {brandsIn} from "./reforms/brands.ts";
import {reformTalk} from "./reforms/context.ts";
import {namesIn} from "./reforms/names.ts";
import {titlesIn} from "./reforms/titles.ts";

type Mention = Omit<Reform, "domain">;

/** The reform initiatives that a report names, each once, where it stands first, in the report's own words. */
export function findReforms(outline: Outline, {reforms}: Lexicon): Mention[] {
  const isAboutReform = reformTalk(outline);
  const found: Mention[] = [];
  const known = new Set<string>();
  for (const sentence of outline.sentences) {
    for (const mention of inSentence(outline, sentence, isAboutReform(sentence), reforms)) {
      if (!known.has(keyOf(mention.name))) found.push(mention);
      for (const key of keysOf(mention.name)) known.add(key);
    }
  }
  return found;
}

/** What else would name the same reform: the name, and the brands quoted in it. */
const keysOf = (name: string): string[] =>
  [name, ...pairsOf(name).map(({start, end}) => name.slice(start, end))].map(keyOf);

/** Two mentions of one reform may differ in marks and in 建设 at the end. */
const keyOf = (name: string): string => name.replace(/[\s\p{P}]/gu, "").replace(/建设$/, "");

function inSentence({text}: Outline, sentence: Sentence, isAboutReform: boolean, lexicon: ReformLexicon): Mention[] {
  const mention = ({start, end}: Span): Mention => ({start, end, name: text.slice(start, end)});
  const named = clausesOf(text, sentence).flatMap((clause) => {
    const names = namesIn(clause.text, isAboutReform, lexicon);
    const brands = brandsIn(clause.text, isAboutReform, names, lexicon);
    return [...names, ...brands].sort((a, b) => a.start - b.start).map((name) => mention(moved(name, clause.start)));
  });
  if (named.length > 0 || !isAboutReform) return named;
  const whole = text.slice(sentence.start, sentence.end);
  return isTitle(sentence, whole) ? titlesIn(whole, lexicon).map((title) => mention(moved(title, sentence.start))) : [];
}

const isTitle = ({isHeading}: Sentence, text: string): boolean => isHeading || text.includes("\t");

const moved = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by});
