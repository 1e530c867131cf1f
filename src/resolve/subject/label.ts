/** The longest label; one that holds a quotation may be longer. */
const longestLabel = 28;
const shortestRest = 3;
const pairs = ["“”", "（）", "《》"];

/**
 * A label as it is shown: of a table's row its head alone, without notes, page numbers and marks that are left open or stand
 * at its ends.
 */
export const labelOf = (text: string): string => clip(withoutEdges(pairs.reduce(balanced, headOf(text))));

/** The last cell of a row that names something, without marks of notes ([2]) and numbers of pages (— 7 —). */
function headOf(text: string): string {
  const cells = text.split("\t").filter((cell) => /^\P{Nd}*\p{Script=Han}/u.test(cell));
  return (cells.at(-1) ?? text)
    .replace(/\s{0,9}\[\d{1,3}\]/gu, "")
    .replace(/\s{0,9}[—–-]{1,9}\s?\d{1,3}\s?[—–-]+\s*/gu, "")
    .replace(betweenWords, "")
    .replace(/\n/gu, "");
}

/** Spaces that a layout has put between two words. */
export const betweenWords = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

/** What stands behind a mark that closes what was not opened; a mark that opens what is not closed goes. */
function balanced(text: string, pair: string): string {
  const [open = "", close = ""] = pair;
  const opened: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) opened.push(i);
    else if (text[i] === close && opened.pop() === undefined) {
      const rest = text.slice(i + 1);
      return balanced(rest.length >= shortestRest ? rest : text.slice(0, i) + rest, pair);
    }
  }
  return opened.reduceRight((whole, at) => whole.slice(0, at) + whole.slice(at + 1), text);
}

/** Without marks at either end, and without an aside that opens it: （含新区）收入. */
function withoutEdges(text: string): string {
  const bare = text.replace(/^[^\p{L}\p{N}“《（]+/u, "").replace(/(?<![^\p{L}\p{N}”》）%])[^\p{L}\p{N}”》）%]+$/u, "");
  const rest = bare.replace(/^（[^（）]*）/u, "");
  return rest.length >= 2 ? rest : bare;
}

/** Shortens without cutting a quotation in half. */
function clip(text: string): string {
  if (text.length <= longestLabel) return text;
  const cut = text.slice(0, longestLabel);
  const isOpen = (cut.match(/“/gu)?.length ?? 0) > (cut.match(/”/gu)?.length ?? 0);
  const close = isOpen ? text.indexOf("”", longestLabel) : -1;
  return close !== -1 && close < longestLabel + 12 ? text.slice(0, close + 1) : cut;
}

/** Two parts of a label in one, with what ends the first and opens the second said once: 生活用电 and 用电量. */
export function joined(first: string, second: string): string {
  for (let length = Math.min(first.length, second.length); length > 1; length--)
    if (first.endsWith(second.slice(0, length))) return first + second.slice(length);
  return first + second;
}
