import type {Catalogue, PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {link, sourceLink} from "../components/state.ts";
import {groupedTable, type Column, type Content} from "../components/table.ts";
import {rivalsOf, type Cell} from "../figures/cells.ts";
import {doubtWords} from "../figures/doubts.ts";
import {extentWords} from "../figures/extent.ts";
import {excerpt, footingLabel, labelOf, indicatorOf, whenOf} from "../figures/wording.ts";
import type {Compared} from "../figures/subjects.ts";
import type {AlignedRow, Sort} from "./table.ts";

/** The aligned table: what is asked down the side, places across; a cell is a value with its source or says why not. */
export function alignedTable(
  rows: readonly AlignedRow[],
  sort: Sort,
  compared: readonly Compared[],
  catalogue: Catalogue
): HTMLElement {
  const named = groups(rows, sort, catalogue);
  const isWhole = named.every(({heading}) => heading === null);
  return groupedTable(named, {
    caption: t("compare.table"),
    class: "aligned",
    columns: [
      {label: t("column.asked"), cell: (row) => askedOf(row, catalogue)},
      ...compared.map((one, i) => placeColumn(one, i, catalogue))
    ],
    row: ({comparison, side}) => ({"data-level": comparison.level, "data-side": side}),
    first: isWhole ? open.whole : open.grouped
  });
}

const placeColumn = (one: Compared, i: number, catalogue: Catalogue): Column<AlignedRow> => ({
  label: [element("span", {class: "chip-dot", style: `background: ${one.face.colour}`}), one.face.name],
  cell: (row) => cellOf(row.cells[i], one, row, catalogue),
  attributes: ({cells}) => ({class: classOf(cells[i])})
});

/** Rows under one heading; null where the table is not grouped. */
interface Named {
  heading: string | null;
  rows: AlignedRow[];
}

/** Rows under the name of their family or domain when they are sorted by it; else in one group. */
function groups(rows: readonly AlignedRow[], sort: Sort, {families, domains}: Catalogue): Named[] {
  const nameIn = (entries: readonly {id: string; nameZh: string; nameEn: string}[], id: string): string => {
    const entry = entries.find((one) => one.id === id);
    return entry ? nameOf(entry) : t("compare.noFamily");
  };
  const found: Named[] = [];
  for (const row of rows) {
    const {family, domain} = row.comparison;
    const heading = sort === "family" ? nameIn(families, family) : sort === "domain" ? nameIn(domains, domain) : null;
    const last = found.at(-1);
    if (last && last.heading === heading) last.rows.push(row);
    else found.push({heading, rows: [row]});
  }
  return found;
}

/** Rows of a group that are there from the start; where a table is one group, many more. */
const open = {grouped: 8, whole: 40};

/** What is asked, leading to its indicator, and what sets it apart. */
function askedOf(row: AlignedRow, catalogue: Catalogue): Content {
  const {comparison, side} = row;
  const entry = catalogue.indicators.find(({id}) => id === comparison.indicator);
  const name = entry
    ? element("a", {href: link("indicators", {id: entry.id}), class: "quiet"}, nameOf(entry))
    : t(`compare.kind.${comparison.kind}`);
  const under = [
    side === "target" ? t("side.target") : "",
    comparison.scope ?? "",
    extentWords(comparison.extent),
    comparison.level === 2 ? t("compare.unlike") : ""
  ].filter(Boolean);
  return [name, under.length ? element("small", {}, ` ${under.join(" · ")}`) : null];
}

const classOf = (cell: Cell | undefined): string | null =>
  cell?.fact ? cell.missing : `missing ${cell?.missing ?? "not_reported"}`;

function cellOf(cell: Cell | undefined, one: Compared, row: AlignedRow, catalogue: Catalogue): Content {
  if (cell?.instead) return otherwise(cell.instead, one, catalogue);
  if (!cell?.fact) return element("span", {}, t(`missing.${cell?.missing ?? "not_reported"}`));
  const {fact, others, repeats, missing} = cell;
  const rivals = rivalsOf(cell);
  const values = [fact, ...rivals].flatMap((figure, i) => [i === 0 ? "" : " / ", value(figure, one, row)]);
  const more = others.length - rivals.length + repeats.length;
  return [
    missing === "ambiguous" ? element("b", {title: doubtWords(fact) || t("missing.ambiguous")}, "? ") : null,
    ...values,
    element("small", {}, ...about(fact, row, catalogue), more === 0 ? "" : ` ${t("compare.more", {n: more})}`)
  ];
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

/** What a report says otherwise, and of when or of what. */
function otherwise(fact: PageFact, {row}: Compared, catalogue: Catalogue): Content {
  const words = [fact.scope, whenOf(fact)].filter(Boolean).join(" · ");
  const link = {href: sourceLink(row.id, fact), title: excerpt(fact)};
  return element(
    "span",
    {},
    `${t("missing.given_otherwise")}: `,
    element("a", link, footingLabel(fact, catalogue)),
    ` ${words}`
  );
}

/** What sets the value apart: what it counts, a part of the place, its time. */
function about(fact: PageFact, {comparison}: AlignedRow, catalogue: Catalogue): string[] {
  const what = comparison.level === 2 ? indicatorOf(fact, catalogue) : "";
  const scope = comparison.scope === null ? (fact.scope ?? "") : "";
  const words = [what, scope, whenOf(fact), fact.cumulative ? t("compare.cumulative") : ""].filter(Boolean);
  return words.length === 0 ? [] : [words.join(" · ")];
}
