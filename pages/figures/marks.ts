import type {Mark} from "../charts/rows.ts";
import type {DrawnFact} from "../components/data.ts";
import {maxPositionOf, positionOf, type Kind} from "./kinds.ts";
import {computedOf, figureLabel, titleOf} from "./wording.ts";

/** Who gives a figure: what the report is called, and its id. */
export interface Giver {
  name: string;
  report: string;
}

/** A figure as a chart marks it, at its place on the axis, leading to its sentence. */
export const markOf = (fact: DrawnFact, kind: Kind, {name, report}: Giver): Mark => ({
  value: positionOf(fact, kind),
  max: maxPositionOf(fact, kind),
  from: kind === "change" ? fact.from : null,
  comparator: fact.comparator,
  label: figureLabel(fact, kind),
  counts: "",
  computed: kind === "change" ? computedOf(fact) : "",
  title: titleOf(fact, kind, name),
  source: {report, start: fact.start, end: fact.end}
});
