import type {Lexicon} from "../lexicon/index.ts";
import type {ComparatorWord} from "../lexicon/quantities.ts";
import type {Rejected} from "../model/fact.ts";
import type {Quantity} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {type Amount, findAmounts} from "./amounts.ts";
import {joinAmounts, type Joined} from "./joins.ts";
import {screen} from "./screen.ts";

/** Finds every number of a text: those that count or measure something, and the others with the reason. */
export function findQuantities(outline: Outline, lexicon: Lexicon): {quantities: Quantity[]; rejected: Rejected[]} {
  const quantities: Quantity[] = [];
  const rejected: Rejected[] = [];
  for (const sentence of outline.sentences) {
    const text = outline.text.slice(sentence.start, sentence.end);
    const screened = screen(text, findAmounts(text, lexicon), lexicon);
    const joined = joinAmounts(text, screened.accepted, lexicon);
    quantities.push(...withComparators(text, joined.quantities, lexicon).map((found) => lift(found, sentence)));
    rejected.push(...[...screened.rejected, ...joined.rejected].map((found) => shift(found, sentence.start)));
  }
  return {quantities, rejected: rejected.sort((a, b) => a.start - b.start)};
}

const shift = <T extends Span>(span: T, by: number): T => ({...span, start: span.start + by, end: span.end + by});

function lift(found: Omit<Quantity, "sentence">, sentence: Sentence): Quantity {
  const by = sentence.start;
  const fromSpan = found.fromSpan && shift(found.fromSpan, by);
  return {...shift(found, by), outer: shift(found.outer, by), fromSpan, sentence: sentence.index};
}

/** 分别 before a comparator spreads it over the list that follows. */
function withComparators(text: string, found: Joined[], lexicon: Lexicon): Omit<Quantity, "sentence">[] {
  let spread: ComparatorWord | null = null;
  return found.map(({more, top, scale: _scale, upTo: _upTo, ...joined}) => {
    const after = wordAfter(text, joined.end, lexicon.quantities.comparatorsAfter);
    const before = wordBefore(text, joined, lexicon.quantities.comparatorsBefore);
    if (!joined.list || joined.list.index === 0) {
      const lead = text.slice(Math.max(0, joined.start - 8), joined.start);
      spread = joined.list && lead.includes("分别") ? before : null;
    }
    const chosen = after ?? before ?? (joined.list && joined.list.index > 0 ? spread : null);
    const comparator = more ? "gt" : (chosen?.comparator ?? (top ? "le" : "eq"));
    const outer = {start: joined.start - (before?.word.length ?? 0), end: joined.end + (after?.word.length ?? 0)};
    const rules = chosen
      ? [...joined.rules, `comparator:${chosen.word}`]
      : more
        ? [...joined.rules, "comparator:余"]
        : joined.rules;
    return {...joined, text: text.slice(joined.start, joined.end), comparator, outer, rules};
  });
}

const wordAfter = (text: string, at: number, words: readonly ComparatorWord[]): ComparatorWord | null =>
  meaning(words.find(({word}) => text.startsWith(word, at)));

/** 上百 is a bound only before a bare scale; 网上 and its like are listed as no comparators. */
function wordBefore(
  text: string,
  {start, form}: Pick<Amount, "start" | "form">,
  words: readonly ComparatorWord[]
): ComparatorWord | null {
  const found = meaning(words.find(({word}) => text.endsWith(word, start))) ?? atLeast(text.slice(0, start));
  return found?.word === "上" && form !== "scale" ? null : found;
}

const meaning = (found: ComparatorWord | undefined): ComparatorWord | null =>
  !found || found.comparator === "eq" ? null : found;

/** 至少完成2项: the bound stands before the verb. Its length is 0, for the verb belongs to the indicator. */
const atLeast = (lead: string): ComparatorWord | null =>
  /(?:至少|最少)[\p{Script=Han}]{1,4}$/u.test(lead) ? {word: "", comparator: "ge"} : null;
