import type {DrawnFact} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {footingOf} from "./kinds.ts";
import {labelOf, whenOf} from "./wording.ts";

/** A report and the figures by which it gives an indicator in other words, or in another unit. */
export interface NearGroup {
  /** What the report or its place is called. */
  name: string;
  report: string;
  facts: readonly DrawnFact[];
}

/** A figure that comes near an indicator as its label says it: not what the indicator counts, so without its sign. */
export const nearLabel = (fact: DrawnFact): string => labelOf(fact, footingOf(fact, null).kind);

/** The near figures of each report: value, leading to its sentence, the words of the report, and of when. */
export const nearList = (groups: readonly NearGroup[]): HTMLElement =>
  element(
    "ul",
    {class: "near"},
    ...groups.map(({name, report, facts}) =>
      element(
        "li",
        {},
        element("b", {}, name),
        " ",
        ...facts.flatMap((fact, i) => [i === 0 ? "" : t("list.semicolon"), ...nearWords(fact, report)])
      )
    )
  );

function nearWords(fact: DrawnFact, report: string): (Node | string)[] {
  const words = [fact.scope, fact.indicator].filter(Boolean).join(" ");
  const when = whenOf(fact);
  return [
    element("a", {href: sourceLink(report, fact), class: "value"}, nearLabel(fact)),
    " ",
    element("span", {lang: "zh-CN"}, words),
    when === "" ? "" : element("small", {}, ` ${when}`)
  ];
}

/** The near figures, folded under who gives them; null where nobody does. */
export function nearFold(groups: readonly NearGroup[]): HTMLElement | null {
  if (groups.length === 0) return null;
  const summary = t("near.fold", {n: groups.length, places: groups.map(({name}) => name).join(t("list.comma"))});
  return fold({class: "near-fold"}, summary, () => [
    nearList(groups),
    element("p", {class: "figure-note"}, t("near.note"))
  ]);
}
