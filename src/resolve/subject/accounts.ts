import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {betweenWords} from "./label.ts";
import {bareHeading, withoutOpening, withoutScope} from "./phrase.ts";
import type {SubjectContext} from "./subject.ts";

const longestBook = 14;
const shortestSum = 3;

/**
 * 收入总计 in a sentence about the 一般公共预算, behind one in its paragraph, or under its heading, is 一般公共预算收入总计; a sum
 * without a book stands for itself, and what is no bare account is "".
 */
export function accountIn(left: string, cleaned: string, context: SubjectContext): string {
  const {headings, lexicon, before, scope, last} = context;
  const {accounts} = lexicon.clauses;
  if (!accounts.isIn(left)) return "";
  const front = withoutOpening(left, lexicon).trim();
  const account = accounts.has(front) ? front : cleaned;
  if (accounts.at(account, 0) === null || account.includes("、")) return "";
  const said = bookIn(before.slice(0, before.length - left.length), lexicon.clauses);
  const [spoken, titled] = [[said, last.book], headings.map((text) => bookOf(text, lexicon.clauses))].map((texts) =>
    texts
      .map((text) => withoutOpening(withoutScope(text, scope, lexicon), lexicon))
      .find((text) => isBook(text, lexicon))
  );
  const book = spoken && titled && isSame(spoken, titled) ? titled : (spoken ?? titled);
  return book ? book + account : account.length > shortestSum ? account : "";
}

/** 市级一般公共预算 is the 一般公共预算 of a heading, and so is 公共预算. */
const isSame = (book: string, other: string): boolean => book.endsWith(other) || other.endsWith(book);

/** The book of accounts that a text names last before an account, with what stands before it in its clause; "" for none. */
export function bookIn(text: string, {accounts, accountBooks}: ClauseWords): string {
  if (!accountBooks.isIn(text)) return "";
  const bare = text.replace(/（[^（）]*）/gu, "").replace(betweenWords, "");
  const last = accountBooks.findAll(bare).findLast(({end}) => accounts.at(bare, end) !== null);
  return last ? bare.slice(0, last.end).replace(/^.*[，；。：、]/u, "") : "";
}

/** The book that a heading names: 政府性基金预算执行情况. */
function bookOf(heading: string, {accountBooks}: ClauseWords): string {
  const bare = bareHeading(heading);
  return bare.slice(0, accountBooks.findAll(bare).at(-1)?.end ?? 0);
}

const isBook = (text: string, {clauses: {bookMoves}}: Lexicon): boolean =>
  text.length > 2 && text.length <= longestBook && !bookMoves.isIn(text);
