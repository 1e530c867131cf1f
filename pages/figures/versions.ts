import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatShare} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {reportName} from "./subjects.ts";

/** The reports that are versions of this one, those most like it first. */
const versionsOf = ({id}: ReportRow, held: readonly ReportRow[]): ReportRow[] =>
  held.filter(({versionOf}) => versionOf === id).sort((a, b) => (b.versionShare ?? 0) - (a.versionShare ?? 0));

/**
 * A line for each other version of a report: for one that counts, what else it is held as; for a version, which report counts
 * in its stead. `held` are all reports of the ledger.
 */
export function versionLines(row: ReportRow, held: readonly ReportRow[]): HTMLElement[] {
  const head = held.find(({id}) => id === row.versionOf);
  const counted = head ? [line("version.of", head, row, held)] : [];
  return [...counted, ...versionsOf(row, held).map((version) => line("version.held", version, version, held))];
}

/** A share that is not all of it is never called 100 %. */
const atMost = (share: number): string => formatShare(Math.floor(share * 100) / 100);

function line(
  key: "version.of" | "version.held",
  shown: ReportRow,
  {versionShare}: ReportRow,
  held: readonly ReportRow[]
): HTMLElement {
  const [before = "", after = ""] = t(key, {report: "\0", share: atMost(versionShare ?? 0)}).split("\0");
  const open = element("a", {href: link("report", {id: shown.id})}, shown.edition ?? reportName(shown, held));
  return element("span", {class: "note version"}, before, open, after);
}
