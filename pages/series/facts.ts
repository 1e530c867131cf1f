import type {IndicatorFigure, IndicatorRow, PageFact, ReportRow} from "../components/data.ts";

/** A figure of an indicator and the report that gives it. */
export interface Given {
  row: ReportRow;
  fact: PageFact;
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

/** The figure stands for its sentence, which is fetched when somebody asks for it. */
function toFact(figure: IndicatorFigure, {id, family, domain}: IndicatorRow): PageFact {
  const {start, end, text} = figure;
  return {
    ...figure,
    indicatorId: id,
    family,
    domain,
    sentence: {start, end, text},
    received: {start, end},
    section: 0
  };
}
