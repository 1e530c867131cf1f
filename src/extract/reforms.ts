import type {Lexicon} from "../lexicon/index.ts";
import type {ReformLexicon} from "../lexicon/reforms.ts";
import type {Reform} from "../model/fact.ts";
import type {Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {clausesOf, pairsOf} from "../model/clauses.ts";
import {headingMark} from "../model/headings.ts";
import {curled} from "../model/punctuation.ts";
import {brandsIn} from "./reforms/brands.ts";
import {reformTalk} from "./reforms/context.ts";
import {namesIn} from "./reforms/names.ts";
import {coreOf} from "./reforms/naming.ts";
import {spottedIn} from "./reforms/spotted.ts";
import {titlesIn} from "./reforms/titles.ts";

type Mention = Omit<Reform, "domain">;

/** The reform initiatives that a report names, each once, where it stands first, in the report's own words. */
export function findReforms(outline: Outline, {reforms}: Lexicon): Mention[] {
  const isAboutReform = reformTalk(outline, reforms);
  const text = curled(outline.text);
  const found: Mention[] = [];
  const known = new Set<string>();
  for (const sentence of outline.sentences) {
    for (const mention of inSentence(text, sentence, isAboutReform(sentence), reforms)) {
      const core = keyOf(coreOf(mention.name, reforms));
      const brands = brandKeys(mention.name);
      const isKnown = [core, keyOf(mention.name), ...brands].some((key) => known.has(key));
      if (!isKnown) found.push({...mention, name: outline.text.slice(mention.start, mention.end)});
      for (const key of [core, ...brands, ...endsOf(keyOf(mention.name)), ...shorterOf(mention.name, reforms)])
        known.add(key);
    }
  }
  return found;
}

/** 审批制度, when 审批制度改革 is known, and 国企改革, when 国企改革三年行动 is. */
const shorterOf = (name: string, {heads}: ReformLexicon): string[] => [
  keyOf(name.slice(0, name.length - (heads.always.ending(name)?.length ?? 0))),
  ...heads.always.findAll(name).map(({end}) => keyOf(name.slice(0, end)))
];

/** The brands quoted in a name that are long enough to say which one is meant: each would name the same reform. */
const brandKeys = (name: string): string[] =>
  pairsOf(name)
    .filter(({start}) => name.charAt(start) === "“")
    .map(({start, end}) => keyOf(name.slice(start, end)))
    .filter(({length}) => length >= shortestBrand);

const shortestBrand = 4;

/** The shortest end of a name (产权制度改革) that says which one is meant. */
const shortestEnd = 5;

const endsOf = (key: string): string[] =>
  Array.from({length: Math.max(1, key.length - shortestEnd + 1)}, (_, i) => key.slice(i));

/** Two mentions of one reform may differ in marks and in 建设 at the end. */
const keyOf = (name: string): string => name.replace(/[\s\p{P}]/gu, "").replace(/建设$/, "");

function inSentence(text: string, sentence: Sentence, isAboutReform: boolean, lexicon: ReformLexicon): Mention[] {
  const mention = ({start, end}: Span): Mention => ({start, end, name: text.slice(start, end)});
  const number = headingMark(text.slice(sentence.start, sentence.end))?.length ?? 0;
  const named = clausesOf(text, {start: sentence.start + number, end: sentence.end}).flatMap((clause) => {
    const names = namesIn(clause.text, isAboutReform, lexicon);
    const spotted = spottedIn(clause.text, names, lexicon);
    const brands = brandsIn(clause.text, isAboutReform, [...names, ...spotted], lexicon);
    return [...names, ...spotted, ...brands]
      .sort((a, b) => a.start - b.start)
      .map((name) => mention(moved(name, clause.start)));
  });
  if (named.length > 0 || !isAboutReform) return named;
  const whole = text.slice(sentence.start, sentence.end);
  return isTitle(sentence, whole) ? titlesIn(whole, lexicon).map((title) => mention(moved(title, sentence.start))) : [];
}

const isTitle = ({isHeading}: Sentence, text: string): boolean => isHeading || text.includes("\t");

const moved = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by});
