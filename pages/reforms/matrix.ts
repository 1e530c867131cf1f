import {groupBy} from "../../src/model/group.ts";
import type {ReformCountRow, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {link, set} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";

const shown = 40;

interface Row {
  place: string;
  name: string;
  counts: Map<string, number>;
  total: number;
}

/** How many reforms each place names in each policy domain, those that name most first; a press shows them. */
export function matrix(
  counts: readonly ReformCountRow[],
  reports: readonly ReportRow[],
  domainName: (id: string) => string
): HTMLElement {
  const rows = rowsOf(counts, reports);
  const domains = domainsOf(counts);
  const most = Math.max(1, ...rows.flatMap(({counts}) => [...counts.values()]));
  const columns = [
    {label: t("column.place"), cell: ({place, name}: Row) => opener({place}, name)},
    {label: t("reform.all"), figure: true, cell: ({total}: Row) => formatCount(total)},
    ...domains.map((domain) => domainColumn(domain, domainName(domain), most))
  ];
  return table(rows, {caption: t("reform.matrix"), class: "matrix", columns, first: shown});
}

const domainColumn = (domain: string, name: string, most: number): Column<Row> => ({
  label: opener({domain}, name),
  cell: ({place, name: placeName, counts}) => {
    const count = counts.get(domain) ?? 0;
    if (count === 0) return "0";
    const label = t("reform.cell", {place: placeName, domain: name, n: count});
    const opened = opener({place, domain}, formatCount(count), label);
    opened.style.setProperty("--strength", (0.05 + 0.45 * Math.sqrt(count / most)).toFixed(2));
    return opened;
  },
  attributes: ({counts}) => ({class: counts.has(domain) ? "figure" : "figure nil"})
});

function rowsOf(counts: readonly ReformCountRow[], reports: readonly ReportRow[]): Row[] {
  const byReport = groupBy(counts, ({reportId}) => reportId);
  const rows = [...groupBy(reports, placeOf)].map(([place, own]): Row => {
    const sums = new Map<string, number>();
    for (const {domain, reforms} of own.flatMap(({id}) => byReport.get(id) ?? [])) {
      sums.set(domain, (sums.get(domain) ?? 0) + reforms);
    }
    const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
    return {place, name: own[0] ? placeLabel(own[0]) : place, counts: sums, total};
  });
  return rows.sort((a, b) => b.total - a.total || (a.place < b.place ? -1 : 1));
}

/** The domains that are named, those with most first. */
function domainsOf(counts: readonly ReformCountRow[]): string[] {
  const sums = [...groupBy(counts, ({domain}) => domain)].map(([domain, own]) => ({
    domain,
    total: own.reduce((sum, {reforms}) => sum + reforms, 0)
  }));
  return sums.sort((a, b) => b.total - a.total).map(({domain}) => domain);
}

/** Shows the reforms of a place, a domain or both. */
function opener({place, domain}: {place?: string; domain?: string}, words: string, label?: string): HTMLElement {
  const change = {...(place === undefined ? {} : {places: [place]}), ...(domain === undefined ? {} : {domain})};
  const opened = element(
    "a",
    {href: link("reforms", change), "aria-label": label ?? null, title: label ?? null},
    words
  );
  opened.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set(change);
    scrollTo({top: 0});
  });
  return opened;
}
