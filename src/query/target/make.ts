import type {DuckDBConnection} from "@duckdb/node-api";
import {groupBy} from "../../model/group.ts";
import {query} from "../index.ts";
import type {IndicatorFigure} from "../indicator/document.ts";
import {unitClasses} from "../unitClass.ts";
import type {Target, TargetSlice} from "./document.ts";
import {BesideRow, TargetRow} from "./rows.ts";

/** The targets of each of these slices: policy domains and reports, by id. One without targets comes empty. */
export async function targetSlices(connection: DuckDBConnection, ids: readonly string[]): Promise<TargetSlice[]> {
  const params = {keys: ids.join(",")};
  const rows = groupBy(await query(connection, "target/targets", params, TargetRow), ({slice}) => slice);
  const beside = await query(connection, "target/beside", params, BesideRow);
  const withUnitClass = unitClasses();
  const figures = new Map(beside.map((row) => [row.id, withUnitClass(row)]));
  const targetOf = (row: TargetRow): Target => withUnitClass(toTarget(row, figures));
  return ids.map((id) => ({id, targets: (rows.get(id) ?? []).map(targetOf)}));
}

function toTarget(row: TargetRow, figures: ReadonlyMap<string, IndicatorFigure>): Omit<Target, "unitClass"> {
  const {slice: _, indicatorId, family, domain, sign, standing, takenOver, ...told} = row;
  const {verdict, reason, outcomeId, baseId, difference, ...figure} = told;
  const outcome = figures.get(outcomeId ?? "") ?? null;
  const base = figures.get(baseId ?? "") ?? null;
  const entry = {indicatorId, family, domain, sign, standing, takenOver};
  return {...figure, ...entry, verdict, reason, outcome, base, difference};
}
