import {isCounted, isStatistic, type ReportRow} from "../components/data.ts";
import {initials} from "./initials.ts";
import {byLatest} from "./latest.ts";

/** The most reports that charts set side by side; a table takes more. */
export const most = 8;

/** What the address calls a report: place and year, with the kind where that is needed, else its id. */
export function tokenOf(row: ReportRow, reports: readonly ReportRow[]): string {
  const forms = [`${row.placeCode}-${row.year}`, `${row.placeCode}-${row.year}-${row.kind}`];
  const known = row.placeCode !== null && row.year !== null && row.versionOf === null;
  return (known && forms.find((form) => reports.filter((other) => answers(other, form)).length === 1)) || row.id;
}

/** A version of another report goes by its id alone, statistics by place, year and kind as well. */
function answers(row: ReportRow, token: string): boolean {
  const {id, placeCode, year, kind, versionOf} = row;
  const shared = isStatistic(row) ? [] : [placeCode, `${placeCode}-${year}`];
  return [id, ...(versionOf === null ? [...shared, `${placeCode}-${year}-${kind}`] : [])].includes(token);
}

/** The report that a token means: of several for one place, the latest. */
const find = (token: string, reports: readonly ReportRow[]): ReportRow | undefined =>
  reports.filter((row) => answers(row, token)).sort(byLatest)[0];

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

/** A name as it is looked for: small letters without marks, apostrophes and white space, urumqi of Ürümqi, xian of Xi'an. */
const foldName = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}|['’\s]/gu, "")
    .toLowerCase();

/** Names in Latin letters of a place and of its province, and the first letters of its own: asked for from the beginning. */
function latinOf({placeEnglish, placeLatin, placePinyin, provinceLatin}: ReportRow): string[] {
  const names = [placeEnglish, placePinyin, provinceLatin].map((name) => foldName(name ?? ""));
  return [...names, ...[placeLatin, placePinyin].map((name) => initials(name ?? ""))].filter(Boolean);
}

/** The other words by which a person may look for a report: asked for from anywhere in them. */
const words = ({placeName, province, placeCode, year, title, id}: ReportRow): string[] =>
  [placeName, province, placeCode, year, title, id].map((word) => foldName(String(word ?? "")));

const begins = (row: ReportRow, word: string): boolean =>
  [...latinOf(row), foldName(row.placeName ?? ""), row.placeCode ?? ""].some((name) => name.startsWith(word));

/**
 * Reports in whose place, province, code, year, title or id every word of the query stands, or whose place has it for first
 * letters; names that begin with it first. A version of another report is found by its id alone.
 */
export function search(query: string, reports: readonly ReportRow[]): ReportRow[] {
  const asked = query
    .split(/[\s,，、]+/)
    .map(foldName)
    .filter(Boolean);
  const offered = reports.filter(({id, versionOf}) => versionOf === null || asked.includes(id));
  const fits = (row: ReportRow, word: string): boolean =>
    begins(row, word) || words(row).some((text) => text.includes(word));
  const rank = (row: ReportRow): number => (asked.some((word) => begins(row, word)) ? 0 : 1);
  return offered.filter((row) => asked.every((word) => fits(row, word))).sort((a, b) => rank(a) - rank(b));
}

/** Reports of one size: the longer gives at most so many times the figures of the shorter. */
const sizes = 3;

/** What two reports may have in common. */
const traits = {
  level: (a, b) => a.level !== null && a.level === b.level,
  kind: (a, b) => a.kind === b.kind,
  year: (a, b) => a.year !== null && a.year === b.year,
  size: (a, b) => Math.max(a.facts, b.facts) <= sizes * Math.min(a.facts, b.facts),
  province: (a, b) => a.province !== null && a.province === b.province
} satisfies Record<string, (a: ReportRow, b: ReportRow) => boolean>;
type Trait = keyof typeof traits;

/** A report to set beside others, and what it has in common with all of them. */
export interface Peer {
  row: ReportRow;
  shared: Trait[];
}

const has = ({shared}: Peer, trait: Trait): number => (shared.includes(trait) ? 1 : 0);

/**
 * Reports to add: of the level and kind of all that are chosen; of these, those of the same year before others, then those of
 * the same size, then those of the same province, then those with most figures.
 */
export function peers(chosen: readonly ReportRow[], reports: readonly ReportRow[], count: number): Peer[] {
  const names = Object.keys(traits) as Trait[];
  const offered = reports.filter((row) => isCounted(row) && !chosen.includes(row));
  const alike = offered
    .map((row): Peer => ({row, shared: names.filter((name) => chosen.every((one) => traits[name](one, row)))}))
    .filter((peer) => has(peer, "level") && has(peer, "kind"));
  const order = (["year", "size", "province"] as const).map(
    (trait) => (a: Peer, b: Peer) => has(b, trait) - has(a, trait)
  );
  return alike
    .sort((a, b) => order.reduce((known, by) => known || by(a, b), 0) || b.row.facts - a.row.facts)
    .slice(0, count);
}

/**
 * Sets to begin with: for each level that two or more reports share, those with the most figures; none of a place that is not
 * known.
 */
export function startingSets(reports: readonly ReportRow[], size: number): ReportRow[][] {
  const levels = new Set(reports.flatMap(({level}) => level ?? []));
  const sets = [...levels].map((level) => reports.filter((row) => isCounted(row) && row.level === level));
  return sets.map((rows) => rows.sort((a, b) => b.facts - a.facts).slice(0, size)).filter((rows) => rows.length > 1);
}
