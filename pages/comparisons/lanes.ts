import type {Lane, Mark, TargetLane} from "../charts/rows.ts";
import type {Catalogue, PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {empty, rivalsOf, type Cell} from "../figures/cells.ts";
import {eitherOf, markOf} from "../figures/marks.ts";
import type {Compared, Face} from "../figures/subjects.ts";
import {verdictBeside} from "../figures/verdict.ts";
import {indicatorOf, whenOf} from "../figures/wording.ts";
import type {Comparison} from "./comparison.ts";

/** What lanes are made of: a comparison, the reports in its order, and the names of indicators. */
export interface Material {
  comparison: Comparison;
  compared: readonly Compared[];
  catalogue: Catalogue;
}

/** What sets a figure apart from the others on its axis: what it counts (level 2), a part of the place, another year. */
function counts(fact: PageFact, {row}: Compared, {comparison, catalogue}: Material): string {
  const what = comparison.level === 2 ? indicatorOf(fact, catalogue) : "";
  const scope = comparison.scope === null ? (fact.scope ?? "") : "";
  const when = whenOf(fact);
  const own = row.year !== null && when.includes(String(row.year)) && fact.deadline === null;
  const since = fact.cumulative ? t("compare.cumulative") : "";
  return [scope, what, own ? "" : when, since].filter(Boolean).join(" · ");
}

const markIn = (fact: PageFact, one: Compared, material: Material): Mark => {
  const {kind} = material.comparison;
  const mark = markOf(fact, kind, {name: one.face.name, report: one.row.id});
  return {...mark, counts: counts(fact, one, material)};
};

/** The figures of a cell as marks. An ambiguous cell is labelled with all that it could be. */
function marksOf(cell: Cell, one: Compared, material: Material): Mark[] {
  const {fact, others} = cell;
  const [first, ...rest] = [...(fact ? [fact] : []), ...others].map((figure) => markIn(figure, one, material));
  if (!first) return [];
  return eitherOf(first, rest, rivalsOf(cell).length);
}

const lane = ({id, name, colour}: Face, marks: Mark[], {missing}: Cell): Lane => ({id, name, colour, marks, missing});

/** One side of a comparison as lanes, one a report, in the order chosen. */
export function lanesOf(cells: readonly Cell[], material: Material): Lane[] {
  return material.compared.map((one, i) => {
    const cell = cells[i] ?? empty("not_reported");
    return lane(one.face, marksOf(cell, one, material), cell);
  });
}

/** Both sides of a comparison as lanes: the outcome with its target beside it. */
export function targetLanesOf(material: Material): TargetLane[] {
  const {actual, target} = material.comparison;
  const promised = target ? lanesOf(target, material) : [];
  return lanesOf(actual ?? [], material).map((lane, i) => {
    const mark = promised[i]?.marks[0] ?? null;
    const [done, wanted] = [actual?.[i]?.fact, target?.[i]?.fact];
    const verdict = done && wanted ? verdictBeside(done, wanted) : "";
    const named = mark && {...mark, label: t("compare.target", {quantity: mark.label})};
    return {...lane, target: named, deadline: mark?.counts ?? "", verdict};
  });
}
