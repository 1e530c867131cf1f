import {groupBy} from "../../src/model/group.ts";
import type {ReformCountRow, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {link, set} from "../components/state.ts";

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
  const heads = domains.map((domain) => element("th", {scope: "col"}, opener({domain}, domainName(domain))));
  const corner = [
    element("th", {scope: "col"}, t("column.place")),
    element("th", {scope: "col", class: "figure"}, t("reform.all"))
  ];
  const body = element("tbody", {}, ...rows.slice(0, shown).map((row) => tableRow(row, {domains, most, domainName})));
  const table = element("table", {class: "matrix"}, element("thead", {}, element("tr", {}, ...corner, ...heads)), body);
  const region = {class: "scroll", tabindex: 0, role: "region", "aria-label": t("reform.matrix")};
  const rest = rows.slice(shown);
  if (rest.length === 0) return element("div", region, table);
  const button = element("button", {type: "button"}, t("compare.moreRows", {n: formatCount(rest.length)}));
  button.addEventListener("click", () => {
    button.remove();
    body.append(...rest.map((row) => tableRow(row, {domains, most, domainName})));
  });
  return element("div", {}, element("div", region, table), element("p", {class: "rest"}, button));
}

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

interface Frame {
  domains: readonly string[];
  most: number;
  domainName: (id: string) => string;
}

function tableRow({place, name, counts, total}: Row, {domains, most, domainName}: Frame): HTMLElement {
  const cells = domains.map((domain) => {
    const count = counts.get(domain) ?? 0;
    if (count === 0) return element("td", {class: "figure nil"}, "0");
    const label = t("reform.cell", {place: name, domain: domainName(domain), n: count});
    const opened = opener({place, domain}, formatCount(count), label);
    opened.style.setProperty("--strength", (0.05 + 0.45 * Math.sqrt(count / most)).toFixed(2));
    return element("td", {class: "figure"}, opened);
  });
  const heading = element("th", {scope: "row"}, opener({place}, name));
  return element("tr", {}, heading, element("td", {class: "figure"}, formatCount(total)), ...cells);
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
