import {groupBy} from "../../../src/model/group.ts";
import type {Catalogue, MainPeriodRow} from "../../components/data.ts";
import {nameOf} from "../../components/i18n.ts";
import type {Alignment} from "../../comparisons/align.ts";
import {familyName, questionAsked} from "../../comparisons/names.ts";
import type {Side} from "../../figures/held.ts";
import {familyQuestions} from "./families.ts";
import type {Line} from "./lines.ts";
import {coverageOf, questionsOf, type Known, type Question} from "./questions.ts";

/** What is said of the chosen places, question by question. */
export interface Memo {
  lines: readonly Line[];
  questions: readonly Question[];
  /** What a question is called: the indicator, or what its family asks. */
  nameOf: (question: Question) => string;
  /** The family of a question, by name. */
  familyOf: (question: Question) => string;
}

export interface MemoOptions {
  lines: readonly Line[];
  /** What is known of each indicator that is asked for, in the order asked. */
  known: readonly Known[];
  /** What families answer where each line counts its own; null where that is not asked for. */
  alignment: Alignment | null;
  periods: readonly MainPeriodRow[];
  catalogue: Catalogue;
  sides: readonly Side[];
  year: number | null;
  /** Only questions that as many lines answer. */
  least: number;
  /** Whether questions keep the order asked; else they go by family, the most answered first, level 1 before level 2. */
  asAsked: boolean;
}

/** The memo of these lines: every question that enough of them answer. */
export function makeMemo(options: MemoOptions): Memo {
  const {lines, known, alignment, catalogue, sides, least, asAsked} = options;
  const rows = lines.map(({reports: [row]}) => row);
  const isAnswered = (question: Question): boolean => coverageOf(question) >= least;
  const alike = known.flatMap((one) => questionsOf(one, options)).filter(isAnswered);
  const unlike = (alignment?.families ?? [])
    .flatMap(({comparisons}) => comparisons.filter(({level}) => level === 2))
    .flatMap((comparison) => familyQuestions(comparison, {rows, sides, catalogue}))
    .filter(isAnswered);
  return {
    lines,
    questions: asAsked ? [...alike, ...unlike] : [alike, unlike].flatMap((all) => byFamily(all, catalogue)),
    nameOf: (question) => questionName(question, catalogue),
    familyOf: ({family}) => familyName(family, catalogue)
  };
}

/**
 * Families in the order of how many lines their most answered question reaches, then their second, and so on; within one
 * the most answered indicators first, what was done beside what is promised.
 */
function byFamily(questions: readonly Question[], {families}: Catalogue): Question[] {
  const place = new Map(families.map(({id}, i) => [id, i]));
  const groups = [...groupBy(questions, ({family}) => family)].map(([family, own]) => ({
    place: place.get(family) ?? families.length,
    own: mostAnswered(own),
    reached: own.map(coverageOf).sort((a, b) => b - a)
  }));
  return groups.sort((a, b) => byReach(a.reached, b.reached) || a.place - b.place).flatMap(({own}) => own);
}

/** Which of two lists of numbers, the largest first, is larger where they first differ. */
function byReach(a: readonly number[], b: readonly number[]): number {
  const apart = a.findIndex((reached, i) => reached !== b[i]);
  return apart < 0 ? b.length - a.length : (b[apart] ?? 0) - (a[apart] ?? 0);
}

function mostAnswered(questions: readonly Question[]): Question[] {
  const groups = [...groupBy(questions, ({indicator, id}) => indicator?.id ?? id).values()].map((own) => ({
    own,
    reach: Math.max(...own.map(coverageOf))
  }));
  return groups.sort((a, b) => b.reach - a.reach).flatMap(({own}) => own);
}

/** An indicator by its name; else the question by its words, with the kind of the figures that answer. */
function questionName({indicator, asks, kind}: Question, catalogue: Catalogue): string {
  return indicator ? nameOf(indicator) : questionAsked({question: asks, kind}, catalogue);
}
