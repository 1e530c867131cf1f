import {fold} from "../model/fold.ts";
import {groupBy} from "../model/group.ts";

/** A report as far as its versions go. */
export interface VersionReport {
  id: string;
  placeCode: string | null;
  year: number | null;
  /** Its text, clean. */
  clean: string;
  /** How many figures were read out of it. */
  facts: number;
  /** The day of publication, as 2025-12-31. */
  published: string | null;
}

/** A report that says what another says, which counts in its stead. */
export interface Version {
  id: string;
  /** The report that counts. */
  of: string;
  /** How much of the shorter text stands in the longer one, from 0 to 1. */
  share: number;
}

/**
 * How much of the shorter text stands in the other when both are one report. A draft and what became of it, a page and its
 * attachment, one report at two publishers share nine tenths and more; two reports of one place and year, a fifth.
 */
const leastShare = 0.8;

/** Characters of a piece: longer than words that every report uses, shorter than what lies between two corrections. */
const pieceLength = 8;

/**
 * The reports that are versions of another: of the same place and year, with the same text but for some of it. Of such
 * reports the one with the most figures counts, of those with as many the one published last. A report of an unknown
 * place is a version of none. Only reports of one place and year are held against each other.
 */
export function versionsOf(reports: readonly VersionReport[]): Version[] {
  const placed = reports.filter(({placeCode}) => placeCode !== null);
  const groups = groupBy(placed, ({placeCode, year}) => `${placeCode} ${year}`);
  return [...groups.values()].filter((group) => group.length > 1).flatMap(versionsAmong);
}

function versionsAmong(group: readonly VersionReport[]): Version[] {
  const counted: Set<string>[] = [];
  const heads: VersionReport[] = [];
  const versions: Version[] = [];
  for (const report of [...group].sort(byCompleteness)) {
    const pieces = piecesOf(report.clean);
    const shares = counted.map((other) => shareOf(pieces, other));
    const share = Math.max(0, ...shares);
    const head = heads[shares.indexOf(share)];
    if (head && share >= leastShare) {
      versions.push({id: report.id, of: head.id, share});
    } else {
      counted.push(pieces);
      heads.push(report);
    }
  }
  return versions;
}

const byCompleteness = (a: VersionReport, b: VersionReport): number =>
  b.facts - a.facts || (b.published ?? "").localeCompare(a.published ?? "") || a.id.localeCompare(b.id);

function piecesOf(clean: string): Set<string> {
  const {text} = fold(clean);
  const pieces = new Set<string>();
  for (let at = 0; at + pieceLength <= text.length; at++) pieces.add(text.slice(at, at + pieceLength));
  return pieces;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const piece of less) if (more.has(piece)) common++;
  return less.size === 0 ? 0 : common / less.size;
}
