import type {Lexicon} from "../../lexicon/index.ts";
import {clausesOf, pairsOf, splitOutside} from "../../model/clauses.ts";
import {listMark} from "../../model/punctuation.ts";
import {firstWord} from "../../lexicon/strip.ts";
import type {Place} from "../../model/report.ts";
import type {Span} from "../../model/span.ts";
import type {Outline, Sentence} from "../../model/text.ts";
import {goesOn, ofTier, type Reach, type Said, saidBy, type Speaker} from "./clause.ts";
import {bareOf} from "./bare.ts";
import {headingScope} from "./heading.ts";
import {Known} from "./known.ts";
import {firmsIn} from "./names.ts";
import {reporterOf} from "./reporter.ts";

/** Whom a stretch of a sentence speaks of: a place or body, or null for the reporting place as a whole. */
export interface Scope {
  scope: string | null;
  /** Said in the stretch; held from words before it; or said by nobody. */
  basis: "stated" | "carried" | "assumed";
  /** The bodies of a list, one by one. */
  members: readonly string[];
}

export interface ScopedStretch extends Span, Scope {}

const nobody: Scope = {scope: null, basis: "assumed", members: []};

/** What holds where a sentence begins. */
interface Thread {
  paragraph: Held;
  /** Where the sentence before stopped, when it ended with a semicolon. */
  halfway: Held | null;
}

/**
 * Whom every sentence speaks of, stretch by stretch; offsets into the sentence.
 *
 * A scope begins where a body stands at the head of a clause, behind no more than dates, circumstances and who says so.
 * It holds the further the higher it stands: one that the report says it is of, for the report; that of a heading, for
 * its section; the opening of a paragraph, for the paragraph; the first subject of a sentence, for the sentence; what
 * only a later clause gives a figure of, for what goes on with that figure and its parts. It ends where another body is
 * named or the whole place is spoken of again, and with the clause where the body is only what was built or honoured.
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
  let thread: Thread = {paragraph: throughout(nobody), halfway: null};
  let paragraph = -1;
  return outline.sentences.map((sentence) => {
    const text = outline.text.slice(sentence.start, sentence.end);
    if (sentence.isHeading) {
      const named = headingScope(text, speaker, sentence.paragraph, lexicon);
      if (named) sections.set(sentence.section, {...held(named), reach: named.reach, from: text});
    }
    const opens = sentence.paragraph !== paragraph && !sentence.isHeading && !lexicon.scopes.item.test(text);
    if (sentence.paragraph !== paragraph) {
      thread = {paragraph: sectionScope(outline, sentence.section, sections, speaker), halfway: null};
    }
    if (!sentence.isHeading) paragraph = sentence.paragraph;
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

interface Reading {
  sentence: Sentence;
  /** Whether it is the first of its paragraph. */
  opens: boolean;
  thread: Thread;
  speaker: Speaker;
}

function readSentence(
  text: string,
  {sentence, opens, thread, speaker}: Reading,
  lexicon: Lexicon
): {stretches: ScopedStretch[]; thread: Thread} {
  const tiers = tiersIn(text, speaker, lexicon);
  const saidIn = ({start, end}: Span): Said | undefined =>
    tiers.find(({at}) => start <= at && at < end)?.said ??
    saidBy(text.slice(start, end), speaker, sentence.paragraph, lexicon);
  let {paragraph} = thread;
  let now = thread.halfway ?? paragraph;
  let opened = thread.halfway !== null;
  let isSaid = false;
  for (const name of firmsIn(text, lexicon)) speaker.known.add(name, sentence.paragraph);
  const pieces = piecesOf(text);
  const stretches = pieces.flatMap(({start, end, asides, isItem}, i): ScopedStretch[] => {
    const clause = text.slice(start, end);
    const said = saidIn({start, end});
    if (!said && lexicon.scopes.parts.at(clause, 0) !== null) now = {...now, reach: "sentence"};
    if (!said && !isItem)
      now =
        [now, paragraph].find((one) => one.scope !== null && holds(one, clause, lexicon)) ??
        (now.scope === null ? now : throughout(nobody));
    const here = said ? scopeOf(said) : scopeOnly(now);
    if (said) {
      const {isFirst, isTheme} = isSaid ? behindAnother : behind(pieces.slice(0, i), text, lexicon);
      isSaid = true;
      if (said.reach !== "clause") now = heldFrom(said, clause, isTheme, lexicon);
      if (lasts(said) && (said.scope === null || ((opens || isOfHall(said, lexicon)) && isFirst && !said.isFigured)))
        paragraph = heldFrom(said, clause, true, lexicon);
      if (isTheme) opened = lasts(said);
    }
    return [{start, end, ...here}, ...asidesOf(asides, {...here, basis: "carried"}, saidIn)];
  });
  return {stretches, thread: {paragraph, halfway: opened && text.endsWith("；") ? now : null}};
}

/** 市级28项、县级96项: the levels of government among which matters are dealt out, where each stands. */
const tiersIn = (text: string, {place}: Speaker, {scopes}: Lexicon): {at: number; said: Said}[] =>
  Array.from(text.matchAll(scopes.dealtOut), ({0: pair, index, groups: {upper = "", lower = ""} = {}}) => [
    {at: index, said: ofTier(upper, place, scopes)},
    {at: index + pair.length - lower.length, said: ofTier(lower, place, scopes)}
  ]).flat();

/** What stands before a clause that says whom it speaks of. */
interface Front {
  /** Whether nothing is said there but when, or by whom. */
  isFirst: boolean;
  /** Whether nothing is said there but that, or under which circumstances. */
  isTheme: boolean;
}

const behindAnother: Front = {isFirst: false, isTheme: false};

/** The front of the first clause that says so, which stands behind `pieces`. */
function behind(pieces: readonly Span[], text: string, lexicon: Lexicon): Front {
  const others = pieces
    .map(({start, end}) => text.slice(start, end))
    .filter((clause) => !isIntroduction(clause, lexicon));
  return {isFirst: others.length === 0, isTheme: others.every(isCircumstance)};
}

/** A hall that a sentence begins with is spoken of until the next one. */
const isOfHall = ({scope}: Said, {scopes}: Lexicon): boolean => scopes.halls.ending(scope ?? "") !== null;

const lasts = ({reach}: Said): boolean => reach === "sentence" || reach === "affairs";

/** What only a later clause names holds no further than its figure; what a word means that stood before holds on. */
const heldFrom = (said: Said, clause: string, isTheme: boolean, lexicon: Lexicon): Held => ({
  ...held(said),
  reach: isTheme || !said.isStated || !lasts(said) || isOfHall(said, lexicon) ? said.reach : "figure",
  from: clause
});

const throughout = (scope: Scope): Held => ({...scope, reach: "sentence", from: ""});

/** A scope with how far it holds. */
interface Held extends Scope {
  reach: Reach;
  /** The clause that set it. */
  from: string;
}

const scopeOnly = ({scope, basis, members}: Held): Scope => ({scope, basis, members});

/** 去年以来, 记者了解到: when something was, or who says it. */
const isIntroduction = (clause: string, lexicon: Lexicon): boolean =>
  bareOf(clause, lexicon) === "" ||
  (lexicon.scopes.telling.ending(clause) !== null && !/\d/u.test(clause)) ||
  firstWord(clause)?.tag === "t";

/** 在市委支持下: no subject stands in it. */
const isCircumstance = (clause: string): boolean =>
  !/\p{Script=Han}{5}/u.test(clause) || /^[ptf]/u.test(firstWord(clause)?.tag ?? "");

function holds({scope, reach, from}: Held, clause: string, lexicon: Lexicon): boolean {
  if (scope === null || reach === "sentence") return true;
  return goesOn(clause, from, lexicon) || (reach === "affairs" && lexicon.scopes.describing.isIn(clause));
}

/** What stands in brackets speaks of whom the words before them do, and is not heard behind them. */
function asidesOf(asides: readonly Span[], outer: Scope, saidIn: (span: Span) => Said | undefined): ScopedStretch[] {
  let now = outer;
  return asides.map(({start, end}) => {
    const said = saidIn({start, end});
    if (said) now = held(said);
    return {start, end, ...(said ? scopeOf(said) : now)};
  });
}

const scopeOf = ({scope, members, isStated}: Said): Scope => ({
  scope,
  members,
  basis: isStated ? "stated" : scope === null ? "assumed" : "carried"
});

/** What is left of it in what follows. */
const held = (said: Said): Scope => ({
  ...scopeOf(said),
  basis: said.scope === null && !said.isStated ? "assumed" : "carried"
});

/** A clause, or an item of a list of figures in it, and the clauses in its brackets. */
interface Piece extends Span {
  asides: Span[];
  /** Whether it stands behind the first item of its clause. */
  isItem: boolean;
}

function piecesOf(text: string): Piece[] {
  const brackets = pairsOf(text).filter(({start}) => text[start] === "（");
  return clausesOf(text)
    .flatMap((clause) => itemsOf(text, clause).map((item, i) => ({...item, isItem: i > 0})))
    .map(({start, end, isItem}) => ({
      start,
      end,
      isItem,
      asides: brackets
        .filter((pair) => pair.start >= start && pair.end <= end)
        .flatMap((pair) => clausesOf(text, {start: pair.start + 1, end: pair.end - 1}))
    }));
}

/** 高新区120户、道县80户: behind a figure each item of a list may name a body of its own. */
function itemsOf(text: string, clause: Span): Span[] {
  const items = splitOutside(text.slice(clause.start, clause.end), listMark);
  const cuts = items
    .slice(1)
    .filter((_, i) =>
      /\d/u.test(text.slice(clause.start + (items[i]?.start ?? 0), clause.start + (items[i]?.end ?? 0)))
    );
  const starts = [clause.start, ...cuts.map(({start}) => clause.start + start)];
  return starts.map((start, i) => ({start, end: starts[i + 1] ?? clause.end}));
}

/** Zones that a report names in full once, by the short name that it may go on with: 金洞 for 金洞管理区. */
const aliasesIn = (text: string, {scopes}: Lexicon): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(scopes.fullName), ({groups: {short = "", ending = ""} = {}}) => [short, short + ending])
  );

/** What holds at a character of a sentence: the innermost stretch that it stands in. */
export const scopeAt = (stretches: readonly ScopedStretch[], at: number): Scope =>
  stretches.findLast(({start, end}) => start <= at && at < end) ?? nobody;
