/**
 * What a mark or a cell says when it is pointed at is one text, its `title`: lines of what it is, then the sentence that it
 * stands in. The figure in the sentence stands between these two characters, which nobody sees and screen readers pass
 * over, so that the same text serves a chart's `title`, a saved picture and a tip.
 */
const [opens, closes] = ["\u2068", "\u2069"];

/** A stretch of a sentence set apart as the one that is meant. */
export const stressed = (text: string): string => `${opens}${text}${closes}`;

/** The text as it is read out: without the signs around what is stressed. */
export const plainText = (text: string): string => text.replaceAll(opens, "").replaceAll(closes, "");

/** A sentence, parted where the stressed stretch begins and ends. */
export type Quote = [before: string, stressed: string, after: string];

/** The lines of a title, and the sentence among them. */
export interface Tip {
  lines: string[];
  quote: Quote | null;
}

/** A title taken apart. */
export function tipOf(title: string): Tip {
  const all = title.split("\n").filter((line) => line.trim() !== "");
  const sentence = all.find((line) => line.includes(opens));
  return {lines: all.filter((line) => line !== sentence), quote: sentence === undefined ? null : quoteOf(sentence)};
}

function quoteOf(sentence: string): Quote {
  const [before = "", rest = ""] = sentence.split(opens);
  const [stressed = "", after = ""] = rest.split(closes);
  return [before, stressed, after];
}

const later = new Map<string, () => Promise<string>>();

/** Says how to fetch the sentence of a mark that was drawn without it, for who points at it; `href` is where it leads. */
export const quoteLater = (href: string, fetch: () => Promise<string>): void => void later.set(href, fetch);

/** The sentence of a mark that was drawn without it; null where there is none to be had. */
export async function laterQuote(href: string | null): Promise<Quote | null> {
  const sentence = await later.get(href ?? "")?.();
  return sentence ? quoteOf(sentence) : null;
}
