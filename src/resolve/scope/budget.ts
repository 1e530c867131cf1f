import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {firstWord} from "../../lexicon/strip.ts";
import {bareOf} from "./bare.ts";
import {isLevel} from "./bodies.ts";

/** Whether what follows a name speaks of its budget: 市级社保基金收入, 高新区一般公共预算. */
export const isOfBudget = (name: string, rest: string, words: ScopeWords): boolean =>
  isLevel(name, words)
    ? words.accounts.isIn(headOf(rest, words))
    : words.budgets.at(rest, 0) !== null || words.owned.test(name + rest);

/**
 * Whether a clause gives a figure of an account (支出57亿元, 加上上年结转) instead of telling what was done with money
 * (争取资金57亿元); undefined for one that only leads to what follows it: 按功能分类.
 */
export function givesAccount(clause: string, lexicon: Lexicon): boolean | undefined {
  const {accounts, notAccounts, accountVerbs, accountLeads, figure, ofAll, parts} = lexicon.scopes;
  if (ofAll.test(clause)) return false;
  if (parts.at(clause, 0) !== null) return true;
  const text = bareOf(clause.replace(listed, ""), lexicon);
  const tag = firstWord(text)?.tag ?? "";
  const isLead = /^[pt]/u.test(tag) || accountLeads.at(text, 0) !== null;
  if (text === "" || (isLead && !figure.test(text))) return undefined;
  const head = headOf(text, lexicon.scopes);
  if (lexicon.scopes.whole.isIn(head) || notAccounts.isIn(head)) return false;
  const verb = accountVerbs.at(text, 0);
  if (verb === null && accounts.at(text, 0) === null && /^(?:vd?|[pd])$/u.test(tag)) return false;
  return accounts.isIn(head) || (verb !== null && head.length <= verb.length + 1);
}

/** The mark of an item of a list. */
const listed = /^[●■◆—·\s]+/u;

/** What stands before the first amount of a clause. */
function headOf(text: string, {amount}: ScopeWords): string {
  const at = text.search(amount);
  return at === -1 ? text : text.slice(0, at);
}

/** Whether a clause counts something: no year, and not only the number of an item. */
export const counts = (clause: string, lexicon: Lexicon): boolean =>
  lexicon.scopes.figure.test(bareOf(clause.replace(listed, ""), lexicon));

/** Whether a line gives an amount, as an item of a list of the parts of a budget does that is marked like a heading. */
export const givesAmount = (text: string, {amount}: ScopeWords): boolean => text.search(amount) !== -1;
