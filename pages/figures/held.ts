import type {Catalogue, PageFact, ReportFacts, ReportRow} from "../components/data.ts";
import {extentOf, standingsIn, type Extent} from "./extent.ts";
import {footingOf, signsIn, type Kind} from "./kinds.ts";
import {questionsIn} from "./questions.ts";

/** A report that is compared, with what was read out of it. */
export interface Subject {
  row: ReportRow;
  read: ReportFacts;
}

/** What was done (outcomes and counts of reform), or what was promised. */
export const sides = ["actual", "target"] as const;
export type Side = (typeof sides)[number];

/** The side that a figure is on; null for context, which is left to the reader. */
export const sideOf = ({role}: Pick<PageFact, "role">): Side | null =>
  role === "context" ? null : role === "target" ? "target" : "actual";

/** A figure that can be compared: whose it is, its side, and what it may share an axis with. */
export interface Held {
  fact: PageFact;
  /** Position of its report among those chosen. */
  report: number;
  family: string;
  /** The question that its entry answers beside others; null where it stands alone. */
  question: string | null;
  side: Side;
  kind: Kind;
  axis: string;
  extent: Extent;
}

/** The family of figures that no family claims. */
const noFamily = "other";

/** Every figure that can be compared, of these domains; of all where none is named. */
export function hold(subjects: readonly Subject[], catalogue: Catalogue, domains: readonly string[]): Held[] {
  const [sign, standing, question] = [signsIn(catalogue), standingsIn(catalogue), questionsIn(catalogue)];
  return subjects.flatMap(({read}, report) =>
    read.facts.flatMap((fact) => {
      const side = sideOf(fact);
      if (side === null || (domains.length > 0 && !domains.includes(fact.domain))) return [];
      const extent = extentOf(fact, standing(fact));
      const asked = {family: fact.family ?? noFamily, question: question(fact)};
      return [{fact, report, side, ...asked, ...footingOf(fact, sign(fact)), extent}];
    })
  );
}
