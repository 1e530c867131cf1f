import {groupBy} from "../../src/model/group.ts";
import {verdicts} from "../../src/model/vocabulary.ts";
import type {ReportRow, TargetTallyRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {getList, link, set} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import {sumOf, type Tally} from "./tally.ts";

const shown = 40;

interface Row {
  place: string;
  name: string;
  tally: Tally;
  unnumbered: number;
}

function rowsOf(reports: readonly ReportRow[], tallies: readonly TargetTallyRow[]): Row[] {
  const byReport = new Map(tallies.map((row) => [row.reportId, row]));
  const rows = [...groupBy(reports, placeOf)].map(([place, own]): Row => {
    const mine = own.flatMap(({id}) => byReport.get(id) ?? []);
    return {
      place,
      name: own[0] ? placeLabel(own[0]) : place,
      tally: sumOf(mine),
      unnumbered: mine.reduce((sum, {unnumbered}) => sum + unnumbered, 0)
    };
  });
  return rows.sort((a, b) => b.tally.targets - a.tally.targets || (a.place < b.place ? -1 : 1));
}

/** What each place promises, in numbers, those with most first; places without a promise stay. */
export function placesTable(reports: readonly ReportRow[], tallies: readonly TargetTallyRow[]): HTMLElement {
  const all = rowsOf(reports, tallies);
  const count = (label: string, of: (row: Row) => number): Column<Row> => ({
    label,
    cell: (row) => formatCount(of(row)),
    figure: true,
    attributes: (row) => ({class: of(row) === 0 ? "figure nil" : "figure"})
  });
  const columns = [
    {label: t("column.place"), cell: ({place, name}: Row) => opener(place, name)},
    count(t("promise.column.numbered"), ({tally}) => tally.targets),
    count(t("promise.column.unnumbered"), ({unnumbered}) => unnumbered),
    count(t("promise.column.deadline"), ({tally}) => tally.withDeadline),
    count(t("column.lead"), ({tally}) => tally.withLead),
    ...verdicts.map((verdict) => count(t(`promise.verdict.${verdict}`), ({tally}) => tally.verdicts[verdict]))
  ];
  return table(all, {caption: t("promise.byPlace"), class: "tallies", columns, first: shown});
}

/** A place's name: a press shows its promises alone. */
function opener(place: string, name: string): HTMLElement {
  const chosen = getList("places");
  if (chosen.includes(place)) return element("b", {}, name);
  const opened = element("a", {href: link("targets", {places: place})}, name);
  opened.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set({places: [...chosen, place]});
    scrollTo({top: 0});
  });
  return opened;
}
