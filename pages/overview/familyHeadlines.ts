import type {Figure} from "../charts/figure.ts";
import {align} from "../comparisons/align.ts";
import {familyFigures} from "../comparisons/families.ts";
import {facesOf, type Compared} from "../figures/subjects.ts";
import {loadCatalogue, loadFacts, type ReportRow} from "../components/data.ts";
import {latestOf} from "../figures/latest.ts";

/** Reports that are set side by side: as many as the compare page takes. */
const mostReports = 8;

/** The family that the overview has a chart of anyway. */
const drawnElsewhere = "reform-agenda";

/**
 * Charts of the families that most places answer, each counting its own: of the latest reports of the places that say
 * most about reform.
 */
export async function familyHeadlines(reports: readonly ReportRow[], count: number): Promise<Figure[]> {
  const rows = latestOf(reports)
    .sort((a, b) => b.facts - b.contexts - (a.facts - a.contexts))
    .slice(0, mostReports);
  if (rows.length < 2) return [];
  const [catalogue, ...read] = await Promise.all([loadCatalogue(), ...rows.map(({id}) => loadFacts(id))]);
  const faces = facesOf(rows);
  const compared = rows.flatMap((row, i): Compared[] => {
    const [facts, face] = [read[i], faces[i]];
    return facts && face ? [{row, read: facts, face}] : [];
  });
  return align(compared, catalogue)
    .families.filter(({family}) => family !== drawnElsewhere)
    .slice(0, count)
    .flatMap(({comparisons}) => familyFigures({comparisons: comparisons.slice(0, 1)}, compared, catalogue).slice(0, 1));
}
