import type {ReportWords} from "../lexicon/reports.ts";

/** Text this long shows the proportions; more only takes time. */
export const sampleSize = 200_000;

/** How often each year is named or told of. */
export type Votes = Map<number, number>;

type YearWords = Pick<ReportWords, "years">;

/** Adds votes for a year. */
export function vote(votes: Votes, year: number, count: number): void {
  if (count > 0) votes.set(year, (votes.get(year) ?? 0) + count);
}

/** How often sentences tell of each year. */
export const toldIn = (text: string, latest: number, {years: {told}}: YearWords): Votes =>
  votesFor(
    told.flatMap((pattern) => [...text.slice(0, sampleSize).matchAll(pattern)].map(([, year]) => Number(year))),
    latest
  );

/** The most votes first, of years with as many the later. */
export const byVotes = ([a, m]: [number, number], [b, n]: [number, number]): number => n - m || b - a;

/** How often each year is named as one that is lived through, not as a term to reach. */
export function votesIn(text: string, latest: number, {years: {lived}}: YearWords): Votes {
  return votesFor(
    [...text.slice(0, sampleSize).matchAll(lived)].map(([, year]) => Number(year)),
    latest
  );
}

/** How often each year is named in two figures (23年), by those who write so. */
export function shortVotesIn(text: string, latest: number, {years: {short}}: YearWords): Votes {
  const named = [...text.slice(0, sampleSize).matchAll(short)].map(({groups}) => 2000 + Number(groups?.["short"]));
  return votesFor(named, latest);
}

function votesFor(years: readonly number[], latest: number): Votes {
  const votes: Votes = new Map();
  for (const year of years) if (year <= latest) votes.set(year, (votes.get(year) ?? 0) + 1);
  return votes;
}
