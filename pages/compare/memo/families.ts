import {figureIdOf} from "../../charts/figure.ts";
import type {Catalogue, ReportRow} from "../../components/data.ts";
import type {Comparison} from "../../comparisons/comparison.ts";
import {empty, type Cell} from "../../figures/cells.ts";
import {extentOf, standingsIn} from "../../figures/extent.ts";
import type {Side} from "../../figures/held.ts";
import {footingOf, signsIn} from "../../figures/kinds.ts";
import {noCell, type Counting, type MemoCell, type Question} from "./questions.ts";

interface FamilyOptions {
  /** The report of each line. */
  rows: readonly ReportRow[];
  sides: readonly Side[];
  catalogue: Catalogue;
}

/** The questions that each line answers by counting its own. */
export function familyQuestions(comparison: Comparison, {rows, sides, catalogue}: FamilyOptions): Question[] {
  const {id, kind, unit, unitClass, question: asks, family, domain, extent} = comparison;
  const counting = {kind, unit, unitClass, scope: null, extent};
  const cellFor = familyCell(counting, catalogue);
  return sides.flatMap((side) => {
    const cells = comparison[side];
    if (!cells) return [];
    const made = rows.map((row, i) => cellFor(row, cells[i] ?? empty("not_reported")));
    const question = {id: figureIdOf(id, side), level: 2, indicator: null, asks, family, domain, side} as const;
    return [{...question, ...counting, cells: made}];
  });
}

/** What makes the cell of a report for what it answers to a family. */
function familyCell(counting: Counting, catalogue: Catalogue): (row: ReportRow, cell: Cell) => MemoCell {
  const [sign, standing] = [signsIn(catalogue), standingsIn(catalogue)];
  return (row, cell) => {
    const {fact, instead, missing} = cell;
    const rest = {missing, beside: [], elsewhen: []};
    if (fact) return {told: {row, fact, cell}, ...counting, alike: true, ...rest};
    if (!instead) return noCell(counting, missing ?? "not_reported");
    const {kind} = footingOf(instead, sign(instead));
    const told = {row, fact: instead, cell: {...cell, fact: instead}};
    return {told, kind, extent: extentOf(instead, standing(instead)), alike: false, ...rest};
  };
}
