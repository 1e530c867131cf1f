import type {Catalogue, PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {link, sourceLink} from "../components/state.ts";
import type {Cell} from "../figures/cells.ts";
import {labelOf, excerpt, indicatorOf, whenOf} from "../figures/wording.ts";
import type {Compared} from "../figures/subjects.ts";
import type {AlignedRow, Sort} from "./table.ts";

/** The aligned table: what is asked down the side, places across; a cell is a value with its source or says why not. */
export function alignedTable(
  rows: readonly AlignedRow[],
  sort: Sort,
  compared: readonly Compared[],
  catalogue: Catalogue
): HTMLElement {
  const places = compared.map(({face}) =>
    element("th", {scope: "col"}, element("span", {class: "chip-dot", style: `background: ${face.colour}`}), face.name)
  );
  const head = element("thead", {}, element("tr", {}, element("th", {scope: "col"}, t("column.asked")), ...places));
  const table = element("table", {class: "aligned"}, element("caption", {class: "unseen"}, t("compare.table")), head);
  table.append(...groups(rows, sort, catalogue).map((group) => body(group, compared, catalogue)));
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("compare.table")}, table);
}

interface Group {
  name: string;
  rows: AlignedRow[];
}

/** Rows under the name of their family or domain when they are sorted by it; else in one group. */
function groups(rows: readonly AlignedRow[], sort: Sort, {families, domains}: Catalogue): Group[] {
  const nameIn = (entries: readonly {id: string; nameZh: string; nameEn: string}[], id: string): string => {
    const entry = entries.find((one) => one.id === id);
    return entry ? nameOf(entry) : t("compare.noFamily");
  };
  const found: Group[] = [];
  for (const row of rows) {
    const {family, domain} = row.comparison;
    const name = sort === "family" ? nameIn(families, family) : sort === "domain" ? nameIn(domains, domain) : "";
    const last = found.at(-1);
    if (last && last.name === name) last.rows.push(row);
    else found.push({name, rows: [row]});
  }
  return found;
}

/** Rows of a group that are there from the start; where a table is one group, many more. */
const open = {grouped: 8, whole: 40};

function body({name, rows}: Group, compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const limit = name === "" ? open.whole : open.grouped;
  const make = (some: readonly AlignedRow[]): HTMLElement[] => some.map((row) => line(row, compared, catalogue));
  const heading = element("th", {scope: "rowgroup", colspan: compared.length + 1}, name);
  const made = element(
    "tbody",
    {},
    name === "" ? null : element("tr", {class: "group"}, heading),
    ...make(rows.slice(0, limit))
  );
  const rest = rows.slice(limit);
  if (rest.length === 0) return made;
  const button = element("button", {type: "button"}, t("compare.moreRows", {n: rest.length}));
  const last = element("tr", {class: "rest"}, element("td", {colspan: compared.length + 1}, button));
  button.addEventListener("click", () => {
    const fresh = make(rest);
    last.replaceWith(...fresh);
    fresh[0]?.querySelector("a")?.focus();
  });
  made.append(last);
  return made;
}

function line(row: AlignedRow, compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const {comparison, side, cells} = row;
  const entry = catalogue.indicators.find(({id}) => id === comparison.indicator);
  const name = entry
    ? element("a", {href: link("indicators", {id: entry.id}), class: "quiet"}, nameOf(entry))
    : t(`compare.kind.${comparison.kind}`);
  const under = [
    side === "target" ? t("side.target") : "",
    comparison.scope ?? "",
    comparison.level === 2 ? t("compare.unlike") : ""
  ].filter(Boolean);
  const heading = element(
    "th",
    {scope: "row"},
    name,
    under.length ? element("small", {}, ` ${under.join(" · ")}`) : null
  );
  const values = compared.map((one, i) => cellOf(cells[i], one, row, catalogue));
  return element("tr", {"data-level": comparison.level, "data-side": side}, heading, ...values);
}

function cellOf(cell: Cell | undefined, one: Compared, row: AlignedRow, catalogue: Catalogue): HTMLElement {
  if (!cell?.fact) {
    const state = cell?.missing ?? "not_reported";
    return element("td", {class: `missing ${state}`}, element("span", {}, t(`missing.${state}`)));
  }
  const {fact, others, repeats, missing} = cell;
  const rivals = missing === "ambiguous" ? others.filter(({indicator}) => indicator === fact.indicator) : [];
  const values = [fact, ...rivals].flatMap((figure, i) => [i === 0 ? "" : " / ", value(figure, one, row)]);
  const more = others.length - rivals.length + repeats.length;
  return element(
    "td",
    {class: missing},
    missing === "ambiguous" ? element("b", {title: t("missing.ambiguous")}, "? ") : null,
    ...values,
    element("small", {}, ...about(fact, row, catalogue), more === 0 ? "" : ` ${t("compare.more", {n: more})}`)
  );
}

function value(fact: PageFact, {row, face}: Compared, {comparison}: AlignedRow): HTMLElement {
  const label = labelOf(fact, comparison.kind);
  const link = {
    href: sourceLink(row.id, fact),
    title: excerpt(fact),
    "aria-label": t("compare.openCell", {value: label, place: face.name})
  };
  return element("a", {...link, class: "value"}, `${label} `, element("span", {"aria-hidden": "true"}, "⌕"));
}

/** What sets the value apart: what it counts, a part of the place, its time. */
function about(fact: PageFact, {comparison}: AlignedRow, catalogue: Catalogue): string[] {
  const what = comparison.level === 2 ? indicatorOf(fact, catalogue) : "";
  const scope = comparison.scope === null ? (fact.scope ?? "") : "";
  const words = [what, scope, whenOf(fact), fact.cumulative ? t("compare.cumulative") : ""].filter(Boolean);
  return words.length === 0 ? [] : [words.join(" · ")];
}
