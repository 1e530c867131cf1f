import type {DuckDBConnection} from "@duckdb/node-api";
import {groupBy} from "../../model/group.ts";
import {packOfIndicator} from "../../model/packedOfIndicator.ts";
import {query} from "../index.ts";
import {ratingOf} from "../target/ratings.ts";
import {unitClasses} from "../unitClass.ts";
import type {Definitions, IndicatorEvidence, IndicatorFigures, PackedIndicator} from "./document.ts";
import {DefinitionsRow, EvidenceRow, IndicatorFigureRow, IndicatorGapRow, NearFigureRow} from "./rows.ts";

/** What all reports say of each of these indicators, without the sentences; one that none gives comes empty. */
export async function indicatorFigures(
  connection: DuckDBConnection,
  ids: readonly string[]
): Promise<IndicatorFigures[]> {
  const params = {ids: ids.join(",")};
  const figures = await query(connection, "indicator/figures", params, IndicatorFigureRow);
  const gaps = await query(connection, "indicator/gaps", params, IndicatorGapRow);
  const near = await query(connection, "indicator/near", params, NearFigureRow);
  const figuresOf = groupBy(figures, ({indicatorId}) => indicatorId);
  const gapsOf = groupBy(gaps, ({indicatorId}) => indicatorId);
  const nearOf = groupBy(near, ({nearTo}) => nearTo);
  const rated = await ratingOf(connection, ids);
  const withUnitClass = unitClasses();
  return ids.map((id) => ({
    id,
    figures: (figuresOf.get(id) ?? []).map((row) => rated(withUnitClass(figureOf(row)))),
    gaps: (gapsOf.get(id) ?? []).map(({report, start, end}) => ({report, start, end})),
    near: (nearOf.get(id) ?? []).map((row) => withUnitClass(nearFigureOf(row)))
  }));
}

/** The same as pages get it. */
export const packedIndicators = async (
  connection: DuckDBConnection,
  ids: readonly string[]
): Promise<PackedIndicator[]> => (await indicatorFigures(connection, ids)).map(packOfIndicator);

/** The sentences that the figures of each of these indicators stand in. */
export async function indicatorEvidence(
  connection: DuckDBConnection,
  ids: readonly string[]
): Promise<IndicatorEvidence[]> {
  const rows = await query(connection, "indicator/figures", {ids: ids.join(",")}, EvidenceRow);
  const rowsOf = groupBy(rows, ({indicatorId}) => indicatorId);
  return ids.map((id) => {
    const told = (rowsOf.get(id) ?? []).map(({id, sentence: {start, text}}) => [id, {start, text}] as const);
    return {id, sentences: Object.fromEntries(told)};
  });
}

/** What each of these families tells, and what its indicators count. */
export const definitions = (connection: DuckDBConnection, ids: readonly string[]): Promise<Definitions[]> =>
  query(connection, "indicator/definitions", {ids: ids.join(",")}, DefinitionsRow);

function figureOf(row: IndicatorFigureRow): Omit<IndicatorFigureRow, "indicatorId"> {
  const {indicatorId: _, ...figure} = row;
  return figure;
}

function nearFigureOf(row: NearFigureRow): Omit<NearFigureRow, "nearTo"> {
  const {nearTo: _, ...figure} = row;
  return figure;
}
