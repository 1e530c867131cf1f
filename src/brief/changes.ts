import type {DuckDBConnection} from "@duckdb/node-api";
import type {Brief} from "../model/brief.ts";
import type {BriefState, HeldReport, UsedFigure, UsedPassage} from "../model/briefState.ts";
import {
  differencesOf,
  figureNow,
  isAlike,
  isOfHome,
  isWhere,
  ledgerNow,
  type Now,
  passageNow,
  type Stretch,
  successorNow
} from "./found.ts";

/** What became of something that a brief shows. */
export interface Change {
  kind: "changed" | "corrected" | "withdrawn" | "gone" | "moved" | "newer";
  /** The place and the year of the report: 赣州市 2021. */
  home: string;
  /** What it is about, and what has become of that. */
  words: string;
}

/** What the ledger says now where a brief was made from an earlier state of it. */
export interface Comparison {
  changes: Change[];
  /** How many figures and passages are as they were. */
  same: number;
}

/** Compares what a brief shows with the ledger as it is. Figures are found by place, year, sentence and words, as corrections are. */
export async function changesSince(
  connection: DuckDBConnection,
  {figures, passages, reports}: BriefState,
  {years}: Pick<Brief, "years">
): Promise<Comparison> {
  const used = [...figures, ...passages];
  const now = await ledgerNow(connection, used);
  const found = used.map((one) => changeOf(one, now));
  return {
    changes: [...found.filter((change) => change !== null), ...newerReports(reports, now, years)],
    same: found.filter((change) => change === null).length
  };
}

/** What became of a figure or a passage; null where it is as it was. */
export const changeOf = (used: UsedFigure | UsedPassage, now: Now): Change | null =>
  "means" in used ? figureChange(used, now) : passageChange(used, now);

function figureChange(used: UsedFigure, now: Now): Change | null {
  const row = figureNow(used, now);
  if (!row) return lostFigure(used, now);
  const differences = differencesOf(used, row);
  if (differences.length > 0)
    return told(row.status === "corrected" ? "corrected" : "changed", used, differences.join(", "), now);
  return isWhere(used, row) ? null : moved(used, row, now);
}

/** What became of a figure whose words are not read as one any more. */
function lostFigure(used: UsedFigure, now: Now): Change {
  const isWithdrawn = now.withdrawn.some(
    (row) => isOfHome(used, row) && row.text === used.figure && isAlike(row.sentence, used.quote)
  );
  if (isWithdrawn) return told("withdrawn", used, "a correction has taken it out", now);
  const other = successorNow(used, now);
  if (other) return told("changed", used, `the report now says ${other.text}`, now);
  const isSaid = now.texts.some((row) => isOfHome(used, row) && isAlike(row.text, used.quote));
  return told("gone", used, isSaid ? "no longer read as a figure" : "no report of that place and year says it", now);
}

function passageChange(used: UsedPassage, now: Now): Change | null {
  const stretch = passageNow(used, now);
  if (!stretch) return told("gone", used, "no report of that place and year says it", now);
  return isWhere(used, stretch) ? null : moved(used, stretch, now);
}

const moved = (used: UsedFigure | UsedPassage, {reportId, start, end}: Stretch, now: Now): Change =>
  told("moved", used, `now report.html?id=${reportId}&at=${start}-${end}`, now);

function told(kind: Change["kind"], used: UsedPassage & Partial<UsedFigure>, why: string, now: Now): Change {
  const words = [used.figure ?? used.quote, used.means?.indicator].filter(Boolean).join(" ");
  return {kind, home: homeOf(used, now), words: `${words}: ${why}`};
}

const homeOf = ({place, year}: Pick<HeldReport, "place" | "year">, {reports}: Now): string => {
  const name = reports.find((row) => row.place === place)?.name ?? place ?? "place unknown";
  return `${name} ${year ?? "year unknown"}`;
};

/** Reports of the same places that came after the brief was made and are of years that it had none of. */
const newerReports = (before: readonly HeldReport[], now: Now, years: Brief["years"]): Change[] =>
  now.reports
    .filter(({place}) => place !== null && before.some((held) => held.place === place))
    .filter(({place, year}) => !before.some((held) => held.place === place && held.year === year))
    .filter(({year}) => !years || year === null || (year >= years.from && year <= years.to))
    .map((row) => ({kind: "newer", home: homeOf(row, now), words: `a report that the brief has not seen: ${row.id}`}));
