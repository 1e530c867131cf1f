import {groupBy} from "../../src/model/group.ts";
import type {Figure} from "../charts/figure.ts";
import type {Catalogue} from "../components/data.ts";
import {element, joined} from "../components/elements.ts";
import {nameIn, t} from "../components/i18n.ts";
import {extentWords} from "../figures/extent.ts";
import {questionsIn} from "../figures/questions.ts";
import {unitWords} from "../figures/wording.ts";
import type {Comparison} from "./comparison.ts";
import {type Draft, figureId, figuresIn} from "./figures.ts";
import {questionAsked} from "./names.ts";

/** A figure of a comparison, with the question that it answers beside others; null where none does. */
interface Answer {
  figure: Figure;
  comparison: Comparison;
  question: string | null;
}

/**
 * The figures of drafts, in order. Where one of level 2 shows one kind of figure (shares, what is promised, five
 * years) and others the rest of what is said to its question, each of them has the ways to the others beneath it.
 */
export function twinnedFigures(drafts: readonly Draft[], catalogue: Catalogue): Figure[] {
  const questionOf = questionsIn(catalogue);
  const answers = drafts.flatMap((draft) => {
    const {comparison} = draft.material;
    const question = comparison.question ?? questionOf({indicatorId: comparison.indicator});
    return figuresIn(draft).map((figure): Answer => ({figure, comparison, question}));
  });
  const byQuestion = groupBy(answers, ({question}) => question);
  return answers.map((answer) => {
    const all = answer.question === null ? [] : (byQuestion.get(answer.question) ?? []);
    const others = all.filter((one) => one !== answer);
    return others.length > 0 && all.some(({comparison}) => comparison.level === 2)
      ? withWays(answer.figure, others, catalogue)
      : answer.figure;
  });
}

const withWays = (figure: Figure, others: readonly Answer[], catalogue: Catalogue): Figure => ({
  ...figure,
  beneath: () => {
    const links = others.map((one) => element("a", {href: `#${one.figure.id}`}, wordsOf(one, catalogue)));
    const ways = element("p", {class: "twins note"}, t("compare.twins"), " ", ...joined(links, t("list.semicolon")));
    return element("div", {}, figure.beneath?.() ?? null, ways);
  }
});

/** What tells a figure from the others that answer its question: what it counts, of what time, in what unit, on which side. */
function wordsOf({figure, comparison}: Answer, catalogue: Catalogue): string {
  const {level, indicator, extent} = comparison;
  const what = level === 2 ? questionAsked(comparison, catalogue) : nameIn(catalogue.indicators, indicator);
  const promised = figure.id === figureId(comparison, "target") ? t("side.target") : "";
  return [what, comparison.scope, extentWords(extent), unitWords(comparison), promised].filter(Boolean).join(" · ");
}
