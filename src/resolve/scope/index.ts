import type {Lexicon} from "../../lexicon/index.ts";
import type {Place} from "../../model/report.ts";
import type {Outline} from "../../model/text.ts";
import type {Speaker} from "./clause.ts";
import {headingScope} from "./heading.ts";
import {stillOpen} from "./account.ts";
import {held, type Held, nobody, type Scope, throughout} from "./held.ts";
import {Known} from "./known.ts";
import {reporterOf} from "./reporter.ts";
import {readSentence, type ScopedStretch, type Thread} from "./sentence.ts";

export type {Scope} from "./held.ts";
export type {ScopedStretch} from "./sentence.ts";

/**
 * Whom every sentence speaks of, stretch by stretch; offsets into the sentence.
 *
 * A scope begins where a body stands at the head of a clause, behind no more than dates, circumstances and who says so.
 * It holds the further the higher it stands: one that the report says it is of, for the report; that of a heading, for
 * its section; the opening of a paragraph, for the paragraph; the first subject of a sentence, for the sentence; what
 * only a later clause gives a figure of, for what goes on with that figure and its parts; the budget of one, for the lines
 * of its account (`account.ts`). It ends where another body is named or the whole place is spoken of again, and with the
 * clause where the body is only what was built or honoured.
 */
export function scopesOf(outline: Outline, place: Place | null, lexicon: Lexicon): ScopedStretch[][] {
  const speaker: Speaker = {
    place,
    text: outline.text,
    ...reporterOf(outline, place, lexicon),
    aliases: aliasesIn(outline.text, lexicon),
    known: new Known(lexicon.scopes)
  };
  const sections = new Map<number, Held>();
  let thread: Thread = {paragraph: throughout(nobody), halfway: null, account: null, last: throughout(nobody)};
  let paragraph = -1;
  return outline.sentences.map((sentence) => {
    const text = outline.text.slice(sentence.start, sentence.end);
    if (sentence.isHeading) {
      const named = headingScope(text, speaker, sentence.paragraph, lexicon);
      if (named) sections.set(sentence.section, {...held(named), reach: named.reach, from: text});
    }
    const opens = sentence.paragraph !== paragraph && !sentence.isHeading && !lexicon.scopes.item.test(text);
    if (sentence.paragraph !== paragraph) {
      const above = sectionScope(outline, sentence.section, sections, speaker);
      thread = {...thread, paragraph: above, halfway: null, last: above};
    }
    if (!sentence.isHeading) paragraph = sentence.paragraph;
    thread = {...thread, account: stillOpen(thread.account, sentence, outline, lexicon.scopes)};
    const read = readSentence(text, {sentence, opens, thread, speaker}, lexicon);
    thread = read.thread;
    return read.stretches;
  });
}

/** What the headings over a section name, the nearest first; else the body that reports. */
function sectionScope({sections}: Outline, index: number, named: ReadonlyMap<number, Held>, {body}: Speaker): Held {
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null) {
    const scope = named.get(at);
    if (scope) return scope;
  }
  return throughout(body === null ? nobody : {scope: body, basis: "carried", members: [body]});
}

/** Zones that a report names in full once, by the short name that it may go on with: 金洞 for 金洞管理区. */
const aliasesIn = (text: string, {scopes}: Lexicon): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(scopes.fullName), ({groups: {short = "", ending = ""} = {}}) => [short, short + ending])
  );

/** What holds at a character of a sentence: the innermost stretch that it stands in. */
export const scopeAt = (stretches: readonly ScopedStretch[], at: number): Scope =>
  stretches.findLast(({start, end}) => start <= at && at < end) ?? nobody;
