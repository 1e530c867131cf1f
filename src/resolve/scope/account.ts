import type {ScopeWords} from "../../lexicon/scopes.ts";
import type {Outline, Sentence} from "../../model/text.ts";
import {isLevel} from "./bodies.ts";
import {givesAmount} from "./budget.ts";
import type {Said} from "./clause.ts";
import {held, type Held} from "./held.ts";

/**
 * The account that a text gives of one purse: 市本级一般公共预算收入57亿元. It goes on with every sentence that gives a figure
 * of such an account and names nobody, over paragraphs and the items of a list, until the whole place or another body is
 * named, something else is counted, or the section ends.
 */
export interface Account extends Held {
  section: number;
  paragraph: number;
  /** Whether it is that of a level of government; one of a zone ends with its paragraph. */
  isOfLevel: boolean;
}

/** The account that a clause opens in which somebody's budget is spoken of; null when it opens none. */
export const opened = (
  said: Said,
  clause: string,
  {section, paragraph}: Sentence,
  words: ScopeWords
): Account | null =>
  said.scope === null || said.isAccount !== true
    ? null
    : {...held(said), reach: "account", from: clause, section, paragraph, isOfLevel: isLevel(said.scope, words)};

/** What is left of an account where a sentence begins. */
export function stillOpen(
  account: Account | null,
  sentence: Sentence,
  {sections, text}: Outline,
  words: ScopeWords
): Account | null {
  if (account === null || (!account.isOfLevel && account.paragraph !== sentence.paragraph)) return null;
  if (!sentence.isHeading || givesAmount(text.slice(sentence.start, sentence.end), words)) return account;
  for (let at = sentence.section; at !== 0; at = sections[at]?.parent ?? 0) if (at === account.section) return account;
  return null;
}
