import type {ReportRow} from "../components/data.ts";

/** The most reports that charts set side by side; a table takes more. */
export const most = 8;

/** What the address calls a report: place and year, with the kind where that is needed, else its id. */
export function tokenOf(row: ReportRow, reports: readonly ReportRow[]): string {
  const forms = [`${row.placeCode}-${row.year}`, `${row.placeCode}-${row.year}-${row.kind}`];
  const known = row.placeCode !== null && row.year !== null && row.versionOf === null;
  return (known && forms.find((form) => reports.filter((other) => answers(other, form)).length === 1)) || row.id;
}

/** A version of another report goes by its id alone. */
function answers({id, placeCode, year, kind, versionOf}: ReportRow, token: string): boolean {
  const shared = versionOf === null ? [placeCode, `${placeCode}-${year}`, `${placeCode}-${year}-${kind}`] : [];
  return [id, ...shared].includes(token);
}

/** The report that a token means: of several for one place, the latest. */
const find = (token: string, reports: readonly ReportRow[]): ReportRow | undefined =>
  reports.filter((row) => answers(row, token)).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];

export interface Choice {
  rows: ReportRow[];
  /** Tokens that mean no report of the ledger. */
  unknown: string[];
}

/** The reports that the address names, each once. */
export function choose(tokens: readonly string[], reports: readonly ReportRow[]): Choice {
  const found = tokens.map((token) => ({token, row: find(token, reports)}));
  const rows = [...new Set(found.flatMap(({row}) => (row ? [row] : [])))];
  return {rows, unknown: found.filter(({row}) => !row).map(({token}) => token)};
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");

/** The words by which a person may look for a report. */
const words = (row: ReportRow): string[] => {
  const {placeName, placeEnglish, placePinyin, province, provinceLatin, placeCode, year, title, id} = row;
  return [placeName, placeEnglish, placePinyin, province, provinceLatin, placeCode, year, title, id].map((word) =>
    fold(String(word ?? ""))
  );
};

/** Reports in whose place, province, code, year, title or id every word of the query stands; names that begin with it first. */
export function search(query: string, reports: readonly ReportRow[]): ReportRow[] {
  const asked = query
    .split(/[\s,，、]+/)
    .map(fold)
    .filter(Boolean);
  const offered = reports.filter(({id, versionOf}) => versionOf === null || asked.includes(id));
  const found = offered.filter((row) => asked.every((word) => words(row).some((text) => text.includes(word))));
  const begins = ({placeName, placeCode}: ReportRow): number =>
    asked.some((word) => fold(placeName ?? "").startsWith(word) || placeCode?.startsWith(word)) ? 0 : 1;
  return found.sort((a, b) => begins(a) - begins(b));
}

const likeness = (row: ReportRow, chosen: readonly ReportRow[]): number =>
  chosen.reduce((sum, {level, year, kind, province}) => {
    const same = (level === row.level ? 4 : 0) + (kind === row.kind ? 2 : 0) + (year === row.year ? 2 : 0);
    return sum + same + (province === row.province ? 1 : 0);
  }, 0);

/** Reports to add: of the same level, kind and year before others, and of the same province before strangers. */
export const peers = (chosen: readonly ReportRow[], reports: readonly ReportRow[], count: number): ReportRow[] =>
  reports
    .filter((row) => row.versionOf === null && !chosen.includes(row))
    .map((row) => ({row, score: likeness(row, chosen)}))
    .sort((a, b) => b.score - a.score || b.row.facts - a.row.facts)
    .slice(0, count)
    .map(({row}) => row);

/** Sets to begin with: for each level and year that two or more reports share, those with the most figures. */
export function startingSets(reports: readonly ReportRow[], size: number): ReportRow[][] {
  const levels = [...new Set(reports.map(({level}) => level))];
  const sets = levels.map((level) => reports.filter((row) => row.versionOf === null && row.level === level));
  return sets.map((rows) => rows.sort((a, b) => b.facts - a.facts).slice(0, size)).filter((rows) => rows.length > 1);
}
