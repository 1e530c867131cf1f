import type {Mark} from "../charts/rows.ts";
import type {DrawnFact} from "../components/data.ts";
import {isOfStatistics} from "./cells.ts";
import {tellSentence} from "./evidence.ts";
import {maxPositionOf, positionOf, type Kind} from "./kinds.ts";
import {computedOf, eitherWords, labelOf, titleOf} from "./wording.ts";

/** Who gives a figure: what the report is called, and its id. */
export interface Giver {
  name: string;
  report: string;
}

/** A figure as a chart marks it, at its place on the axis, leading to its sentence. */
export function markOf(fact: DrawnFact, kind: Kind, {name, report}: Giver): Mark {
  tellSentence(fact, report);
  return {
    value: positionOf(fact, kind),
    max: maxPositionOf(fact, kind),
    from: kind === "change" ? fact.from : null,
    comparator: fact.comparator,
    unclear: fact.doubts.length > 0,
    statistic: isOfStatistics(fact),
    label: labelOf(fact, kind),
    counts: "",
    computed: kind === "change" ? computedOf(fact) : "",
    title: titleOf(fact, kind, name),
    source: {report, start: fact.start, end: fact.end}
  };
}

/** The marks of a cell whose first figures exclude each other: all unclear, the first labelled with all that it could be. */
export function eitherOf(first: Mark, others: readonly Mark[], rivals: number): Mark[] {
  if (rivals === 0) return [first, ...others];
  const label = eitherWords([first, ...others.slice(0, rivals)].map((mark) => mark.label));
  const unclear = others.map((mark, i) => (i < rivals ? {...mark, unclear: true} : mark));
  return [{...first, unclear: true, label}, ...unclear];
}
