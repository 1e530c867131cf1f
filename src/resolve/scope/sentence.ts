import type {Lexicon} from "../../lexicon/index.ts";
import {firstWord} from "../../lexicon/strip.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Span} from "../../model/span.ts";
import type {Sentence} from "../../model/text.ts";
import {type Account, opened as accountOf} from "./account.ts";
import {bareOf} from "./bare.ts";
import {counts, givesAccount} from "./budget.ts";
import {ofTier, type Said, saidBy, type Speaker} from "./clause.ts";
import {held, type Held, heldFrom, holds, isOfHall, lasts, nobody, type Scope, scopeOf, throughout} from "./held.ts";
import {firmsIn} from "./names.ts";
import {piecesOf} from "./pieces.ts";

/** A stretch of a sentence with whom it speaks of. */
export interface ScopedStretch extends Span, Scope {}

/** What holds where a sentence begins. */
export interface Thread {
  paragraph: Held;
  /** Where the sentence before stopped, when it ended with a semicolon. */
  halfway: Held | null;
  /** The budget of which the text gives an account. */
  account: Account | null;
  /** What held at the end of the sentence before, of the same paragraph. */
  last: Held;
}

interface Reading {
  sentence: Sentence;
  /** Whether it is the first of its paragraph. */
  opens: boolean;
  thread: Thread;
  speaker: Speaker;
}

/** Whom the stretches of a sentence speak of, and what of it holds where the next one begins. */
export function readSentence(
  text: string,
  {sentence, opens, thread, speaker}: Reading,
  lexicon: Lexicon
): {stretches: ScopedStretch[]; thread: Thread} {
  for (const name of firmsIn(text, lexicon)) speaker.known.add(name, sentence.paragraph);
  const tiers = tiersIn(text, speaker, lexicon);
  const saidIn = ({start, end}: Span, asides: readonly Span[] = []): Said | undefined =>
    tiers.find(({at}) => isIn(at, {start, end}) && !asides.some((aside) => isIn(at, aside)))?.said ??
    saidBy(text.slice(start, end), speaker, sentence.paragraph, lexicon);
  const pieces = piecesOf(text);
  let state = stateAt(lexicon.scopes.partsOf.test(text) ? goingOn(thread) : thread);
  const stretches = pieces.flatMap(({start, end, asides, isItem}, i): ScopedStretch[] => {
    const clause = text.slice(start, end);
    const said = saidIn({start, end}, asides);
    if (said) {
      const front = state.isSaid ? behindAnother : behind(pieces.slice(0, i), text, lexicon);
      state = afterHearing(said, clause, state, {...front, opens, sentence}, lexicon);
    } else state = afterSilence(clause, isItem, state, lexicon);
    const here = stretchOf({start, end}, said ? scopeOf(said) : state.now);
    return asides.length === 0 ? [here] : [here, ...asidesOf(asides, {...here, basis: "carried"}, saidIn)];
  });
  const {now, paragraph, opened, account} = state;
  return {stretches, thread: {paragraph, halfway: opened && text.endsWith("；") ? now : null, account, last: now}};
}

const stretchOf = ({start, end}: Span, {scope, basis, members}: Scope): ScopedStretch => ({
  start,
  end,
  scope,
  basis,
  members
});

const isIn = (at: number, {start, end}: Span): boolean => start <= at && at < end;

/** What holds between two clauses of a sentence. */
interface State {
  now: Held;
  /** What holds for the paragraph. */
  paragraph: Held;
  /** Whether what its theme names holds past the sentence where a semicolon ends it. */
  opened: boolean;
  /** Whether a clause has said whom it speaks of. */
  isSaid: boolean;
  account: Account | null;
  /** Whether the sentence gives figures of the account; undefined as long as nothing tells. */
  givesAccount: boolean | undefined;
  /** Its clauses that name nobody and were not asked that: where no account is open it need not be known. */
  unasked: readonly string[];
}

/** Where the parts are told of what the sentence before was of, and on over semicolons. */
const goingOn = (thread: Thread): Thread =>
  thread.last.scope === null ? thread : {...thread, halfway: {...thread.last, reach: "sentence"}};

const stateAt = ({paragraph, halfway, account}: Thread): State => ({
  now: halfway ?? paragraph,
  paragraph,
  opened: halfway !== null,
  isSaid: false,
  account,
  givesAccount: undefined,
  unasked: []
});

/** What holds behind a clause that says whom it speaks of. */
function afterHearing(
  said: Said,
  clause: string,
  {now, paragraph, opened, account, givesAccount: before, unasked}: State,
  {isFirst, isTheme, opens, sentence}: Front & {opens: boolean; sentence: Sentence},
  lexicon: Lexicon
): State {
  const isMain = isTheme && lexicon.scopes.parts.at(clause, 0) === null;
  const isOpening = (opens || isOfHall(said, lexicon)) && isFirst && !said.isFigured;
  return {
    now: said.reach === "clause" ? now : heldFrom(said, clause, isTheme, lexicon),
    paragraph: lasts(said) && (said.scope === null || isOpening) ? heldFrom(said, clause, true, lexicon) : paragraph,
    opened: isTheme ? lasts(said) && !(said.isFigured && isOfHall(said, lexicon)) : opened,
    isSaid: true,
    account:
      said.isStated && (isMain || said.scope === null) ? accountOf(said, clause, sentence, lexicon.scopes) : account,
    givesAccount: isMain ? said.isAccount === true : before,
    unasked: isMain ? [] : unasked
  };
}

/** What holds in a clause that does not say whom it speaks of, and behind it. */
function afterSilence(clause: string, isItem: boolean, before: State, lexicon: Lexicon): State {
  const waiting = [...before.unasked, clause];
  const isAsked = isOfAccount(before);
  const gives = isAsked ? givesAccountIn(waiting, before.givesAccount, lexicon) : before.givesAccount;
  // What else is counted ends the account.
  const isOver = before.account !== null && gives === false && !before.isSaid && counts(clause, lexicon);
  return {
    now: holdingOn(clause, isItem, {...before, givesAccount: gives}, lexicon),
    paragraph: before.paragraph,
    opened: before.opened,
    isSaid: before.isSaid,
    account: isOver ? null : before.account,
    givesAccount: gives,
    unasked: isAsked ? [] : waiting
  };
}

/** Whether an account is open, or what one gave holds on. */
const isOfAccount = ({account, now, paragraph}: State): boolean =>
  account !== null || now.reach === "account" || paragraph.reach === "account";

/** Whether an account is given, as the first of these clauses that tells it tells. */
function givesAccountIn(
  clauses: readonly string[],
  before: boolean | undefined,
  lexicon: Lexicon
): boolean | undefined {
  let told = before;
  for (const clause of clauses) told ??= givesAccount(clause, lexicon);
  return told;
}

function holdingOn(clause: string, isItem: boolean, state: State, lexicon: Lexicon): Held {
  const {now, paragraph, account, isSaid} = state;
  const isParts = lexicon.scopes.parts.at(clause, 0) !== null;
  const current: Held = isParts ? {...now, reach: "sentence"} : now;
  if (isItem) return current;
  const nearest = isSaid ? [current, account, paragraph] : [account, current, paragraph];
  const kept = nearest.find(
    (one): one is Held => one !== null && one.scope !== null && holds(one, clause, state.givesAccount === true, lexicon)
  );
  return kept ?? (current.scope === null ? current : throughout(nobody));
}

/** 市级28项、县级96项: the levels of government among which matters are dealt out, where each stands. */
const tiersIn = (text: string, {place}: Speaker, {scopes}: Lexicon): {at: number; said: Said}[] =>
  matchesOf(text, scopes.dealtOut).flatMap(({0: pair, index, groups: {upper = "", lower = ""} = {}}) => [
    {at: index, said: ofTier(upper, place, scopes)},
    {at: index + pair.length - lower.length, said: ofTier(lower, place, scopes)}
  ]);

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

/** 去年以来, 记者了解到: when something was, or who says it. */
const isIntroduction = (clause: string, lexicon: Lexicon): boolean =>
  bareOf(clause, lexicon) === "" ||
  (lexicon.scopes.telling.ending(clause) !== null && !/\d/u.test(clause)) ||
  firstWord(clause)?.tag === "t";

/** 在市委支持下: no subject stands in it. */
const isCircumstance = (clause: string): boolean =>
  !/\p{Script=Han}{5}/u.test(clause) || /^[ptf]/u.test(firstWord(clause)?.tag ?? "");

/** What stands in brackets speaks of whom the words before them do, and is not heard behind them. */
function asidesOf(asides: readonly Span[], outer: Scope, saidIn: (span: Span) => Said | undefined): ScopedStretch[] {
  let now = outer;
  return asides.map(({start, end}) => {
    const said = saidIn({start, end});
    if (said) now = held(said);
    return stretchOf({start, end}, said ? scopeOf(said) : now);
  });
}
