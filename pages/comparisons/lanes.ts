import type {Lane, Mark, TargetLane} from "../charts/rows.ts";
import type {Catalogue, PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {empty, rivalsOf, type Cell} from "../figures/cells.ts";
import {countsOver} from "../figures/extent.ts";
import {eitherOf, markOf} from "../figures/marks.ts";
import {footingOf, signsIn} from "../figures/kinds.ts";
import type {Compared} from "../figures/subjects.ts";
import {basesIn, coveredBy} from "../figures/scope.ts";
import {verdictBeside} from "../figures/verdict.ts";
import {indicatorOf, whenOf} from "../figures/wording.ts";
import type {Comparison} from "./comparison.ts";
import {ownTime} from "./periods.ts";

/** What lanes are made of: a comparison, the reports in its order, and the names of indicators. */
export interface Material {
  comparison: Comparison;
  compared: readonly Compared[];
  catalogue: Catalogue;
}

/**
 * What sets a figure apart from the others on its axis: what it counts (level 2), a part of the place, what it covers, another
 * time.
 */
function counts(fact: PageFact, beside: readonly Cell[], {comparison, catalogue}: Material): string {
  const what = comparison.level === 2 ? indicatorOf(fact, catalogue) : "";
  const scope = comparison.scope === null ? (fact.scope ?? "") : "";
  const when = fact.deadline ? whenOf(fact) : ownTime(fact, beside, comparison);
  const since = fact.cumulative && typeof comparison.extent === "number" ? t("compare.cumulative") : "";
  const covered = coveredBy(fact, basesIn(catalogue)(fact));
  return [scope, what, covered, when, since].filter(Boolean).join(" · ");
}

/** A report and what all of them say on its side. */
interface Side {
  one: Compared;
  cells: readonly Cell[];
}

const markIn = (fact: PageFact, {one, cells}: Side, material: Material): Mark => {
  const {kind} = material.comparison;
  const mark = markOf(fact, kind, {name: one.face.name, report: one.row.id});
  return {...mark, counts: counts(fact, cells, material)};
};

/** The figures of a cell as marks. An ambiguous cell is labelled with all that it could be. */
function marksOf(cell: Cell, side: Side, material: Material): Mark[] {
  const {fact, others} = cell;
  const [first, ...rest] = [...(fact ? [fact] : []), ...others].map((figure) => markIn(figure, side, material));
  if (!first) return [];
  return eitherOf(first, rest, rivalsOf(cell).length);
}

/** What a report says otherwise: in words, with what sets it apart from the figures on the axis. */
function insteadOf(fact: PageFact, isNear: boolean, {face, row}: Compared, {comparison, catalogue}: Material): Mark {
  const {kind} = footingOf(fact, signsIn(catalogue)(fact));
  const mark = markOf(fact, kind, {name: face.name, report: row.id});
  const what = comparison.level === 2 ? indicatorOf(fact, catalogue) : "";
  const own = isNear ? t("near.words", {words: fact.indicator}) : what;
  return {...mark, counts: [mark.label, own, fact.scope, whenOf(fact), countsOver(fact)].filter(Boolean).join(" · ")};
}

function laneOf(cell: Cell, side: Side, material: Material): Lane {
  const {id, name, colour} = side.one.face;
  const {missing, instead, near} = cell;
  const lane = {id, name, colour, marks: marksOf(cell, side, material), missing};
  return instead ? {...lane, instead: insteadOf(instead, near !== undefined, side.one, material)} : lane;
}

/** One side of a comparison as lanes, one a report, in the order chosen. */
export const lanesOf = (cells: readonly Cell[], material: Material): Lane[] =>
  material.compared.map((one, i) => laneOf(cells[i] ?? empty("not_reported"), {one, cells}, material));

/** Both sides of a comparison as lanes, of those of each: the outcome with its target beside it. */
export function targetLanesOf(
  {comparison: {actual, target}}: Pick<Material, "comparison">,
  done: readonly Lane[],
  promised: readonly Lane[]
): TargetLane[] {
  return done.map((lane, i) => {
    const mark = promised[i]?.marks[0] ?? null;
    const [outcome, wanted] = [actual?.[i]?.fact, target?.[i]?.fact];
    const verdict = outcome && wanted ? verdictBeside(outcome, wanted) : "";
    const named = mark && {...mark, label: t("compare.target", {quantity: mark.label})};
    return {...lane, target: named, deadline: mark?.counts ?? "", verdict};
  });
}
