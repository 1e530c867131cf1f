import type {DomainRow, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t, term} from "../components/i18n.ts";
import {placeLabel, provinceLabel} from "../components/names.ts";
import {type Asked, showAll, toggle} from "./address.ts";
import {type Count, countsOf, type Facet, facets, type Hit, nothing, provinceOf} from "./facets.ts";

/** Values of a facet that show at once; the others are folded. */
const open = 8;

type Name = (value: string) => string;

/** What the values of each facet are called. */
export type FacetNames = Record<Facet, Name>;

/** What the hits can be narrowed to, with how many each choice would leave. */
export function facetPanel(hits: readonly Hit[], wanted: Asked, names: FacetNames): HTMLElement {
  const {chosen} = wanted;
  const any = facets.some((facet) => chosen[facet].length > 0);
  const lists = facets.map((facet) => facetList(facet, countsOf(hits, facet, chosen), wanted, names[facet]));
  // Beside the hits where there is room; above them, folded, where there is not. Choices by words stand above it anyway.
  const wide = typeof matchMedia !== "function" || matchMedia("(min-width: 900px)").matches;
  return element(
    "details",
    {class: "search-facets", open: wide || (any && wanted.understood.length === 0)},
    element("summary", {}, t("search.narrow")),
    any ? clearButton(hits.length, wanted) : null,
    ...lists
  );
}

/** What the values of facets are called in the language of the page. */
export function namesOf(domains: readonly DomainRow[], reports: readonly ReportRow[]): FacetNames {
  const places = new Map(reports.map((row) => [row.placeCode ?? row.id, placeLabel(row)]));
  const domainNames = new Map(domains.map((domain) => [domain.id, nameOf(domain)]));
  const provinces = new Map(reports.map((row) => [provinceOf(row), provinceLabel(row)]));
  return {
    province: (value) => (value === nothing ? t("search.noPlace") : (provinces.get(value) ?? value)),
    place: (value) => places.get(value) ?? value,
    year: (value) => (value === nothing ? t("holdings.noYear") : value),
    domain: (value) => domainNames.get(value) ?? value,
    kind: (value) => (value === nothing ? t("search.kind.none") : term("layer", value))
  };
}

function clearButton(count: number, wanted: Asked): HTMLElement {
  const button = element("button", {type: "button", id: "search-clear"}, t("search.clear", {n: formatCount(count)}));
  button.addEventListener("click", () => showAll(wanted));
  return button;
}

function facetList(facet: Facet, counts: readonly Count[], wanted: Asked, name: Name): HTMLElement | null {
  if (counts.length === 0) return null;
  const sorted = facet === "year" ? [...counts].sort((a, b) => b.value.localeCompare(a.value)) : counts;
  const isChosen = ({value}: Count): boolean => wanted.chosen[facet].includes(value);
  const first = sorted.filter((one, i) => i < open || isChosen(one));
  const rest = sorted.filter((one) => !first.includes(one));
  const item = (one: Count): HTMLElement => element("li", {}, choice(facet, one, wanted, name));
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

function choice(facet: Facet, {value, count}: Count, wanted: Asked, name: Name): HTMLElement {
  const button = element(
    "button",
    {type: "button", id: `${facet}-${value}`, "aria-pressed": String(wanted.chosen[facet].includes(value))},
    element("span", {}, name(value)),
    element("small", {}, formatCount(count))
  );
  button.addEventListener("click", () => toggle(facet, value, wanted));
  return button;
}
