import type {DomainRow, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t, term} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {showAll, toggle} from "./address.ts";
import {type Chosen, type Count, countsOf, type Facet, facets, type Hit, nothing} from "./facets.ts";

/** Values of a facet that show at once; the others are folded. */
const open = 8;

type Name = (value: string) => string;

/** What the hits can be narrowed to, with how many each choice would leave. */
export function facetPanel(
  hits: readonly Hit[],
  chosen: Chosen,
  domains: readonly DomainRow[],
  reports: readonly ReportRow[]
): HTMLElement {
  const names = namesOf(domains, reports);
  const any = facets.some((facet) => chosen[facet].length > 0);
  const lists = facets.map((facet) => facetList(facet, countsOf(hits, facet, chosen), chosen, names[facet]));
  // Beside the hits where there is room; above them, folded, where there is not.
  const wide = typeof matchMedia !== "function" || matchMedia("(min-width: 900px)").matches;
  return element(
    "details",
    {class: "search-facets", open: wide || any},
    element("summary", {}, t("search.narrow")),
    any ? clearButton(hits.length) : null,
    ...lists
  );
}

function namesOf(domains: readonly DomainRow[], reports: readonly ReportRow[]): Record<Facet, Name> {
  const places = new Map(reports.map((row) => [row.placeCode ?? row.id, placeLabel(row)]));
  const domainNames = new Map(domains.map((domain) => [domain.id, nameOf(domain)]));
  return {
    place: (value) => places.get(value) ?? value,
    year: (value) => (value === nothing ? t("holdings.noYear") : value),
    domain: (value) => domainNames.get(value) ?? value,
    kind: (value) => (value === nothing ? t("search.kind.none") : term("layer", value))
  };
}

function clearButton(count: number): HTMLElement {
  const button = element("button", {type: "button", id: "search-clear"}, t("search.clear", {n: formatCount(count)}));
  button.addEventListener("click", showAll);
  return button;
}

function facetList(facet: Facet, counts: readonly Count[], chosen: Chosen, name: Name): HTMLElement | null {
  if (counts.length === 0) return null;
  const sorted = facet === "year" ? [...counts].sort((a, b) => b.value.localeCompare(a.value)) : counts;
  const isChosen = ({value}: Count): boolean => chosen[facet].includes(value);
  const first = sorted.filter((one, i) => i < open || isChosen(one));
  const rest = sorted.filter((one) => !first.includes(one));
  const item = (one: Count): HTMLElement => element("li", {}, choice(facet, one, chosen, name));
  const more = rest.length
    ? element(
        "details",
        {},
        element("summary", {}, t("search.more", {n: formatCount(rest.length)})),
        element("ul", {}, ...rest.map(item))
      )
    : null;
  return element(
    "section",
    {"aria-labelledby": `facet-${facet}`},
    element("h3", {id: `facet-${facet}`}, t(`search.facet.${facet}`)),
    element("ul", {}, ...first.map(item)),
    more
  );
}

function choice(facet: Facet, {value, count}: Count, chosen: Chosen, name: Name): HTMLElement {
  const button = element(
    "button",
    {type: "button", id: `${facet}-${value}`, "aria-pressed": String(chosen[facet].includes(value))},
    element("span", {}, name(value)),
    element("small", {}, formatCount(count))
  );
  button.addEventListener("click", () => toggle(facet, value, chosen));
  return button;
}
