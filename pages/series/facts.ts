import type {IndicatorFigure, IndicatorRow, DrawnFact, ReportRow} from "../components/data.ts";

/** A figure of an indicator and the report that gives it. */
export interface Given {
  row: ReportRow;
  fact: DrawnFact;
}

/** The figures of an indicator with their reports, as `pages/figures/` takes them. */
export function givenOf(
  figures: readonly IndicatorFigure[],
  indicator: IndicatorRow,
  reports: readonly ReportRow[]
): Given[] {
  const rows = new Map(reports.map((row) => [row.id, row]));
  return figures.flatMap((figure) => {
    const row = rows.get(figure.report);
    return row ? [{row, fact: toFact(figure, indicator)}] : [];
  });
}

/** With what all figures of the indicator share. The sentence is fetched when somebody asks for it. */
const toFact = (figure: IndicatorFigure, {id, family, domain}: IndicatorRow): DrawnFact => ({
  ...figure,
  indicatorId: id,
  family,
  domain
});
