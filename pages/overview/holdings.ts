import {range} from "d3";
import {groupBy} from "../../src/model/group.ts";
import {loadReports, type ReportRow} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {placeLabel, placeOf, provinceLabel} from "../components/names.ts";
import {type PageTable, tableTools} from "../components/pageTable.ts";
import {getList, link, set} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import {heldViews} from "./heldViews.ts";

/** Above this many places, rows are provinces that open into their places. */
const manyPlaces = 60;

const arrows = {review: "←", plan: "→", mixed: "↔", statistics: "▦"} as const;

/** A row of the table: a place, or a province that can be opened. */
interface Row {
  id: string;
  name: string;
  reports: ReportRow[];
  opens: boolean;
  inside: boolean;
}

/** What the ledger holds: places × years, one cell a report; what it is about and how many figures it gave. */
export function holdings(reports: readonly ReportRow[]): HTMLElement {
  const {title, under, notes, content} = tableOf(reports);
  return panel({id: "holdings", title, under, notes}, heldViews(content, reports), tableTools("holdings"));
}

/** The same as a table by itself. */
export const holdingsTable = async (): Promise<PageTable> => tableOf(await loadReports());

function tableOf(reports: readonly ReportRow[]): PageTable {
  const years = yearsOf(reports);
  const most = Math.max(1, ...reports.map(({facts}) => facts));
  const gaps = new Set(years.filter((year) => !reports.some((report) => report.year === year)));
  const rows = rowsOf(reports);
  const columns = [placeColumn(), ...years.map((year) => yearColumn(year, gaps.has(year), most))];
  return {
    title: t("holdings.title"),
    under: rows.some(({opens}) => opens) ? t("holdings.underMany") : t("holdings.under"),
    notes: [t("holdings.note")],
    content: table(rows, {caption: t("holdings.title"), class: "holdings", columns})
  };
}

const placeColumn = (): Column<Row> => ({
  label: t("holdings.place"),
  cell: (row) => (row.opens ? opener(row) : placeName(row)),
  attributes: ({inside}) => ({class: inside ? "inside" : null})
});

/** Years that no report is about are shown so that years keep their distance, and left out where there is no room. */
const yearColumn = (year: number | null, gap: boolean, most: number): Column<Row> => ({
  label: yearName(year),
  class: gap ? "gap" : null,
  cell: ({reports, opens}) => {
    const held = reports.filter((report) => report.year === year);
    return opens ? provinceCell(held, most) : held.map((report) => reportCell(report, most));
  }
});

const yearName = (year: number | null): string => (year === null ? t("holdings.noYear") : String(year));

/** Every year from the first to the last; only those that have a report when that would be too many. */
function yearsOf(reports: readonly ReportRow[]): (number | null)[] {
  const held = [...new Set(reports.map(({year}) => year))];
  const known = held.filter((year) => year !== null).sort((a, b) => a - b);
  const [first = 0, last = -1] = [known[0], known.at(-1)];
  const all = last - first < 12 ? range(first, last + 1) : known;
  return held.includes(null) ? [...all, null] : all;
}

function rowsOf(reports: readonly ReportRow[]): Row[] {
  const places = [...groupBy(reports, placeOf)];
  if (places.length <= manyPlaces) return places.map((group) => placeRow(group, false));
  const open = new Set(getList("open"));
  return [...groupBy(reports, ({placeCode, id}) => placeCode?.slice(0, 2) ?? id)].flatMap(([code, group]) => {
    const province = {
      id: code,
      name: (group[0] && provinceLabel(group[0])) ?? code,
      reports: group,
      opens: true,
      inside: false
    };
    return open.has(code)
      ? [province, ...Array.from(groupBy(group, placeOf), (place) => placeRow(place, true))]
      : [province];
  });
}

function placeRow([id, reports]: [string, ReportRow[]], inside: boolean): Row {
  const [first] = reports;
  return {id, name: first ? placeLabel(first) : id, reports, opens: false, inside};
}

function reportCell(report: ReportRow, most: number): HTMLElement {
  const facts = formatCount(report.facts);
  const title = t("holdings.cell", {place: placeLabel(report), kind: term("kind", report.kind), facts});
  const shade = `--strength: ${strength(report.facts, most)}`;
  const sign = element("span", {"aria-hidden": "true"}, `${arrows[report.kind]} `);
  return element("a", {href: link("report", {id: report.id}), style: shade, title, "aria-label": title}, sign, facts);
}

function provinceCell(reports: readonly ReportRow[], most: number): HTMLElement | null {
  if (reports.length === 0) return null;
  const mean = reports.reduce((sum, {facts}) => sum + facts, 0) / reports.length;
  const words = t("holdings.reports", {n: formatCount(reports.length)});
  return element(
    "span",
    {class: "cell", style: `--strength: ${strength(mean, most)}`, title: words},
    `×${reports.length}`
  );
}

/** Square roots, so that a report with few figures still shows. */
const strength = (facts: number, most: number): string => (0.06 + 0.5 * Math.sqrt(facts / most)).toFixed(2);

/** The name of a place, leading to its profile where the place is known. */
function placeName({name, reports: [first]}: Row): Node | string {
  const code = first?.placeCode;
  return code ? element("a", {href: link("place", {code}), class: "quiet"}, name) : name;
}

function opener({id, name}: Row): HTMLElement {
  const open = getList("open");
  const isOpen = open.includes(id);
  const button = element(
    "button",
    {type: "button", id: `open-${id}`, class: "opener", "aria-expanded": String(isOpen)},
    name
  );
  button.addEventListener("click", () =>
    set({open: isOpen ? open.filter((other) => other !== id) : [...open, id]}, {replace: true})
  );
  return button;
}
