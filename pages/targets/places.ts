import {groupBy} from "../../src/model/group.ts";
import {verdicts} from "../../src/model/vocabulary.ts";
import type {ReportRow, TargetTallyRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {getList, link, set} from "../components/state.ts";
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
  const labels = [
    t("column.place"),
    t("promise.column.numbered"),
    t("promise.column.unnumbered"),
    t("promise.column.deadline"),
    t("column.lead"),
    ...verdicts.map((verdict) => t(`promise.verdict.${verdict}`))
  ];
  const heads = labels.map((label, i) => element("th", {scope: "col", class: i === 0 ? null : "figure"}, label));
  const body = element("tbody", {}, ...all.slice(0, shown).map(tableRow));
  const table = element("table", {class: "tallies"}, element("thead", {}, element("tr", {}, ...heads)), body);
  const region = {class: "scroll", tabindex: 0, role: "region", "aria-label": t("promise.byPlace")};
  return element("div", {}, element("div", region, table), rest(all.slice(shown), body));
}

function rest(rows: readonly Row[], body: HTMLElement): HTMLElement | null {
  if (rows.length === 0) return null;
  const button = element("button", {type: "button"}, t("compare.moreRows", {n: formatCount(rows.length)}));
  button.addEventListener("click", () => {
    button.remove();
    body.append(...rows.map(tableRow));
  });
  return element("p", {class: "rest"}, button);
}

function tableRow({place, name, tally, unnumbered}: Row): HTMLElement {
  const numbers = [tally.targets, unnumbered, tally.withDeadline, tally.withLead];
  const cells = [...numbers, ...verdicts.map((verdict) => tally.verdicts[verdict])].map((count) =>
    element("td", {class: count === 0 ? "figure nil" : "figure"}, formatCount(count))
  );
  return element("tr", {}, element("th", {scope: "row"}, opener(place, name)), ...cells);
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
