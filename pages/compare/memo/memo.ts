import {groupBy} from "../../../src/model/group.ts";
import type {Catalogue, MainPeriodRow} from "../../components/data.ts";
import {nameOf, language, t} from "../../components/i18n.ts";
import type {Alignment} from "../../comparisons/align.ts";
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
  /** Whether questions keep the order asked; else they go by family, the most answered first. */
  asAsked: boolean;
}

/** The memo of these lines: every question that enough of them answer. */
export function makeMemo(options: MemoOptions): Memo {
  const {lines, known, alignment, catalogue, sides, least, asAsked} = options;
  const rows = lines.map(({reports: [row]}) => row);
  const alike = known.flatMap((one) => questionsOf(one, options));
  const each = (alignment?.families ?? [])
    .flatMap(({comparisons}) => comparisons.filter(({level}) => level === 2))
    .flatMap((comparison) => familyQuestions(comparison, {rows, sides, catalogue}));
  const questions = [...alike, ...each].filter((question) => coverageOf(question) >= least);
  return {
    lines,
    questions: asAsked ? questions : byFamily(questions, catalogue),
    nameOf: (question) => questionName(question, catalogue),
    familyOf: ({family}) => named(catalogue.families, family) ?? t("compare.noFamilyName")
  };
}

const named = (entries: readonly {id: string; nameZh: string; nameEn: string}[], id: string): string | null => {
  const entry = entries.find((one) => one.id === id);
  return entry ? nameOf(entry) : null;
};

/**
 * Families in the order of how many lines one of their indicators reaches, and of how many do; within one the most answered indicators first,
 * what was done beside what is promised, and last what each counts for itself.
 */
function byFamily(questions: readonly Question[], {families}: Catalogue): Question[] {
  const place = new Map(families.map(({id}, i) => [id, i]));
  const groups = [...groupBy(questions, ({family}) => family)].map(([family, own]) => ({
    place: place.get(family) ?? families.length,
    own: mostAnswered(own),
    reached: own.map((question) => (question.level === 1 ? coverageOf(question) : 0)).sort((a, b) => b - a)
  }));
  const reach = ({reached: [most = 0]}: (typeof groups)[number]): number => most;
  const full = (group: (typeof groups)[number]): number => group.reached.filter((n) => n === reach(group)).length;
  return groups.sort((a, b) => reach(b) - reach(a) || full(b) - full(a) || a.place - b.place).flatMap(({own}) => own);
}

function mostAnswered(questions: readonly Question[]): Question[] {
  const groups = [...groupBy(questions, ({indicator, id}) => indicator?.id ?? id).values()].map((own) => ({
    own,
    level: own[0]?.level ?? 2,
    reach: Math.max(...own.map(coverageOf))
  }));
  return groups.sort((a, b) => a.level - b.level || b.reach - a.reach).flatMap(({own}) => own);
}

/** An indicator by its name; a family by what it asks, with the kind of the figures that answer. */
function questionName({indicator, family, kind}: Question, {families}: Catalogue): string {
  if (indicator) return nameOf(indicator);
  const entry = families.find(({id}) => id === family);
  const question = entry
    ? ((language() === "zh" ? entry.questionZh : entry.questionEn) ?? nameOf(entry))
    : t("compare.noFamily");
  return kind === "amount" ? question : t("compare.title", {question, kind: t(`compare.kind.${kind}`)});
}
