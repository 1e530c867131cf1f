import type {ReformLexicon} from "../../lexicon/reforms.ts";

const longest = 45;

/** Names under weak heads are longer than the everyday words that end alike (土地制度). */
const shortest = {always: 4, weak: 5};

/** Whether `written` names one thing in particular. */
export function isName(written: string, lexicon: ReformLexicon): boolean {
  const name = written.replace(/[\s\p{P}]/gu, "");
  // 河长制、林长制等3项改革 sums reforms up and names none.
  if (lexicon.summary.test(written)) return false;
  if (written.endsWith("”") && isSlogan(written.slice(written.lastIndexOf("“") + 1), lexicon)) return false;
  const least = lexicon.heads.always.ending(name) === null ? shortest.weak : shortest.always;
  if (name.length < least || name.length > longest || isGeneric(name, lexicon)) return false;
  const qualified = name.lastIndexOf("的");
  return qualified === -1 || !isGeneric(name.slice(qualified + 1), lexicon);
}

/** An action of this length has a title of its own, be its words ever so common (重点领域改革攻坚行动). */
const titled = 8;

/** Whether fewer than two characters are left when all words that name nothing in particular are taken out. */
export function isGeneric(name: string, {generic, titles}: ReformLexicon): boolean {
  if (titles.ending(name) !== null && name.length >= titled) return false;
  const covered = generic.findAll(name).reduce((sum, {start, end}) => sum + end - start, 0);
  return name.length - covered < 2;
}

/** Quoted words that name no reform: well-known slogans and counted ones (“六个重大突破”). */
export const isSlogan = (quoted: string, {slogans, countedSlogan}: ReformLexicon): boolean =>
  slogans.isIn(quoted) || countedSlogan.test(quoted);
