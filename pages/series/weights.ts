import {max} from "d3";
import {loadCatalogue, loadFigures, loadMainPeriods, type ReportRow} from "../components/data.ts";
import {positionOf} from "../figures/kinds.ts";
import type {Weights} from "../figures/picker.ts";
import {labelOf} from "../figures/wording.ts";
import {givenOf} from "./facts.ts";
import {leading, seriesOf} from "./series.ts";

/** What reports say of an indicator, by id of the report: of what can be compared, what most places give. */
export async function weightsOf(id: string, reports: readonly ReportRow[]): Promise<Weights> {
  const [{indicators}, periods, {figures}] = await Promise.all([loadCatalogue(), loadMainPeriods(), loadFigures(id)]);
  const indicator = indicators.find((entry) => entry.id === id);
  const [series] = indicator ? seriesOf(givenOf(figures, indicator, reports), {indicator, periods}) : [];
  if (!series) return new Map();
  const said = series.entries.flatMap((entry) => leading(entry) ?? []);
  const sizes = said.map(({fact}) => Math.abs(positionOf(fact, series.kind)));
  const most = max(sizes) || 1;
  return new Map(
    said.map(({row, fact}, i) => [row.id, {share: (sizes[i] ?? 0) / most, words: labelOf(fact, series.kind)}])
  );
}
