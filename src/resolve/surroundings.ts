import type {Catalogue} from "../lexicon/catalogue.ts";
import type {Comparators} from "../lexicon/comparators.ts";
import type {MeasureWords} from "../lexicon/measures.ts";
import {clauseAt} from "../model/clauses.ts";
import {afterLast, clauseEnds, listMark, listMarks} from "../model/punctuation.ts";

/** What the words around a figure say of how it counts. */
export interface Surroundings {
  /** Words that govern the label from before in its clause: 新增A、B makes B 新增 as well; "" when none does. */
  near: string;
  /** The rank of the list that the label goes on with (国家级甲3个、乙2个); "" when it has its own, or none is named. */
  grade: string;
  /** The verb that governs the figure from anywhere before in its sentence; "" when none does. */
  far: string;
  /** The words right before the figure, without those that only say how exact it is. */
  last: string;
  /** Whether its clause compares with an earlier term or a named year (比2020年, 较“十三五”) and not with the year before. */
  isSince: boolean;
  /** Whether its clause says by how much something changed since a time before: 比上年增加5万户. */
  isIncrement: boolean;
  /** Whether a part or an influence was taken out of it: 扣除自然因素影响后. */
  isAdjusted: boolean;
  /** The verb by which something else brought the figure about (带动); "" when none does. */
  driver: string;
  /** Whose figure a label with no owner of its own tells (利润总额): the last owner named before it; "" when none is. */
  owner: string;
  /** The figure and the rest of its clause; "" when its place is not known. */
  rest: string;
}

/** A figure in its sentence. */
interface Placed {
  indicator: string;
  sentence: string;
  /** Where the figure begins in the sentence; without it nothing around it is known. */
  at?: number;
  cumulative?: boolean;
}

/** Reads the words around a figure; nothing when its place in the sentence is not known. */
export function surroundingsOf(
  {indicator, sentence, at, cumulative = false}: Placed,
  {words, comparators}: Pick<Catalogue, "words" | "comparators">
): Surroundings {
  const before = sentence.slice(0, at ?? 0);
  const clause = at === undefined ? null : clauseAt(sentence, at);
  const said = sentence.slice(clause?.start ?? 0, clause ? at : 0);
  const total = cumulative || said.includes(words.total) ? words.total : "";
  const last = withoutDegree(before.slice(-12), words, comparators);
  const act = words.acting.ending(last) ?? verbBefore(indicator, said, words) ?? listVerb(said, words);
  const near = [widerPlace(before, indicator, words), total, latest(said, words), act ?? ""];
  return {
    near: near.filter((word) => !indicator.includes(word)).join(""),
    grade: gradeOf(said, indicator, words),
    far: latest(before, words),
    last,
    isSince: words.since.test(said),
    isIncrement: words.increments.ending(last) !== null && words.compares.isIn(said),
    isAdjusted: isAdjusted(sentence.slice(0, clause?.start ?? 0), said, words),
    driver: words.drives.findAll(said)[0]?.word ?? "",
    owner: words.owners.isIn(indicator) ? "" : (words.owners.findAll(before).at(-1)?.word ?? ""),
    rest: clause ? sentence.slice(at, clause.end) : ""
  };
}

/** The verb right before the label in its clause, which the label may have left out: 完成 of 全市完成改革任务50项. */
function verbBefore(label: string, text: string, {acting}: MeasureWords): string | null {
  const at = label === "" ? -1 : text.lastIndexOf(label);
  return at === -1 ? null : acting.ending(text.slice(0, at));
}

/** The verb that opens the list that a figure stands in: 减少 for the second figure of 减少材料1378种、环节241个. */
function listVerb(text: string, {acting}: MeasureWords): string | null {
  const last = acting.findAll(text).at(-1);
  return last && /\p{Number}/u.test(text.slice(last.end).split("、").at(-2) ?? "") ? last.word : null;
}

/** Whether its own item of a list, or the whole clause before its own, takes something out of what a figure tells. */
function isAdjusted(earlier: string, said: string, {adjusted}: MeasureWords): boolean {
  const before = afterLast(earlier.slice(0, -1), clauseEnds);
  const whole = adjusted.exec(before)?.[0];
  return adjusted.test(afterLast(said, listMarks)) || (whole !== undefined && before.endsWith(whole));
}

/** The last rank that an item of a list before the one that the figure counts begins with; "" where the label has its own. */
function gradeOf(said: string, label: string, {grades}: MeasureWords): string {
  if (grades.isIn(label)) return "";
  const items = said.split(listMark);
  if (grades.isIn(items.pop() ?? "")) return "";
  const counted = items.filter((item) => /\d/u.test(item)).join("、");
  return grades.findAll(counted).at(-1)?.word ?? "";
}

/**
 * The last verb of adding in `text`; "" when a word that settles what there is, or a name that holds one, comes
 * after it.
 */
function latest(text: string, {governing, settles, settled}: MeasureWords): string {
  const last = governing.findAll(text).at(-1)?.word ?? "";
  return settles.has(last) || settled.has(last) ? "" : last;
}

const widerPlace = (before: string, label: string, {wider}: MeasureWords): string =>
  wider.words.find((word) => label !== "" && before.includes(`${word}${label}`)) ?? "";

function withoutDegree(text: string, words: MeasureWords, comparators: Comparators): string {
  const tail = text.trimEnd();
  const word = comparators.ending(tail)?.word ?? words.reached.ending(tail);
  return word === null ? tail : withoutDegree(tail.slice(0, -word.length), words, comparators);
}
