import type {ReformLexicon} from "../../lexicon/reforms.ts";

const longest = 45;

/** Names under weak heads are longer than the everyday words that end alike (土地制度). */
const shortest = {always: 4, launched: 4, weak: 5, suffix: 3};

/** A part in quotation marks, or a sum of parts (1+N), is a brand. */
const isBranded = (written: string): boolean => /[“+＋]/.test(written);

/** Whether `written` names one thing in particular; `talk` is the clause that it stands in. */
export function isName(written: string, lexicon: ReformLexicon, talk = ""): boolean {
  const name = written.replace(/[\s\p{P}]/gu, "");
  // 河长制、林长制等3项改革 sums reforms up and names none.
  if (lexicon.summary.test(written)) return false;
  if (written.endsWith("”") && isSlogan(written.slice(written.lastIndexOf("“") + 1), lexicon)) return false;
  const head = lexicon.heads.inReform.ending(name) ?? "";
  if (lexicon.heads.branded.has(head) && !isBranded(written) && !lexicon.pioneering.isIn(talk)) return false;
  if (name.length < shortest[headClass(name, head, talk, lexicon)] || name.length > longest || isGeneric(name, lexicon))
    return false;
  const qualified = name.lastIndexOf("的");
  return qualified === -1 || !isGeneric(name.slice(qualified + 1), lexicon);
}

function headClass(name: string, head: string, talk: string, lexicon: ReformLexicon): keyof typeof shortest {
  if (lexicon.heads.always.ending(name) !== null) return "always";
  if (head === "" && (lexicon.launching.isIn(talk) || lexicon.spreading.isIn(talk))) return "launched";
  return head.length === 1 ? "suffix" : "weak";
}

/** What tells a name from others: its brand, where nothing else does (“多证合一”改革试点), else all of it. */
export function coreOf(name: string, lexicon: ReformLexicon): string {
  const [open, close] = [name.indexOf("“"), name.lastIndexOf("”")];
  if (open === -1 || close < open) return name;
  const around = (name.slice(0, open) + name.slice(close + 1)).replace(/[\s\p{P}]/gu, "");
  return isGeneric(around, lexicon) ? name.slice(open, close + 1) : name;
}

/** An action of this length has a title of its own, be its words ever so common (重点领域改革攻坚行动). */
const titled = 8;

/** Whether fewer than two characters are left when all words that name nothing in particular are taken out. */
export function isGeneric(name: string, {generic, isGenericWord, titles}: ReformLexicon): boolean {
  if (titles.ending(name) !== null && name.length >= titled) return false;
  const words = generic.findAll(name).filter(({word}) => isGenericWord(word));
  const covered = words.reduce((sum, {start, end}) => sum + end - start, 0);
  return name.length - covered < 2;
}

/** Quoted words that name no reform: well-known slogans and counted ones (“六个重大突破”). */
export const isSlogan = (quoted: string, {slogans, countedSlogan}: ReformLexicon): boolean =>
  slogans.isIn(quoted) || countedSlogan.test(quoted);
