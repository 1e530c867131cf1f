import type {Catalogue, CoverageRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatUnit} from "../components/format.ts";
import {language, nameOf, t, term} from "../components/i18n.ts";
import {get, link, note} from "../components/state.ts";
import {domainsOf, grouped, isListSort, listSorts, search, type Group, type Listed, type ListSort} from "./search.ts";

/** The catalogue as a list that can be searched, narrowed and sorted; what is asked stands in the address. */
export function indicatorList(
  {families, domains, indicators}: Catalogue,
  coverage: readonly CoverageRow[],
  places: number
): Node {
  const held = new Map(coverage.map((row) => [row.id, row]));
  const entries = indicators.map((indicator): Listed => ({indicator, coverage: held.get(indicator.id) ?? null}));
  const result = element("div", {id: "indicator-list"});
  const count = element("output", {id: "indicator-count", class: "note"});
  const asked = controls(domainsOf(entries, domains), entries.length - coverage.length);
  const draw = (): void => {
    const {query, domain, all, sort} = asked.read();
    const found = search(entries, {query, domain, all});
    const groups = grouped(found, sort, families);
    count.textContent = t("indicators.found", {n: formatCount(found.length), all: formatCount(entries.length)});
    result.replaceChildren(...(found.length === 0 ? [nothing(query)] : [table(groups, places)]));
  };
  asked.onChange(draw);
  draw();
  const page = document.createDocumentFragment();
  page.append(
    element(
      "header",
      {class: "head"},
      element("h1", {}, t("indicators.title")),
      element("p", {}, t("indicators.intro"))
    ),
    element("div", {class: "bar"}, asked.form, count),
    result
  );
  return page;
}

const nothing = (query: string): HTMLElement => element("p", {class: "fault"}, t("indicators.nothing", {query}));

interface Controls {
  form: HTMLElement;
  read: () => {query: string; domain: string | null; all: boolean; sort: ListSort};
  onChange: (draw: () => void) => void;
}

function controls(domains: readonly {id: string; nameZh: string; nameEn: string}[], silent: number): Controls {
  const query = element("input", {id: "indicator-find", type: "search", autocomplete: "off", value: get("q") ?? ""});
  query.placeholder = t("indicators.find.hint");
  const options = [
    {value: "", label: t("compare.all")},
    ...domains.map((one) => ({value: one.id, label: nameOf(one)}))
  ];
  const domain = select("indicator-domain", options, get("domain") ?? "");
  const sort = select(
    "indicator-order",
    listSorts.map((value) => ({value, label: t(`indicators.listSort.${value}`)})),
    get("sort") ?? ""
  );
  const all = element("input", {id: "indicator-all", type: "checkbox", checked: get("all") !== null});
  const label = (words: string, control: HTMLElement): HTMLElement =>
    element("label", {class: "control"}, `${words} `, control);
  const form = element(
    "div",
    {class: "controls", role: "search"},
    label(t("indicators.find"), query),
    label(t("compare.domain"), domain),
    label(t("compare.sort"), sort),
    element("label", {class: "control"}, all, ` ${t("indicators.all", {n: formatCount(silent)})}`)
  );
  return {
    form,
    read: () => ({
      query: query.value.trim(),
      domain: domain.value || null,
      all: all.checked,
      sort: isListSort(sort.value) ? sort.value : "family"
    }),
    onChange(draw) {
      const changed = (): void => {
        const sorted = sort.value === listSorts[0] ? null : sort.value;
        note({
          q: query.value.trim() || null,
          domain: domain.value || null,
          sort: sorted,
          all: all.checked ? "1" : null
        });
        draw();
      };
      for (const control of [query, domain, sort, all]) control.addEventListener("input", changed);
    }
  };
}

function select(id: string, options: readonly {value: string; label: string}[], now: string): HTMLSelectElement {
  const made = element("select", {id});
  made.append(...options.map(({value, label}) => element("option", {value, selected: value === now}, label)));
  return made;
}

function table(groups: readonly Group[], places: number): HTMLElement {
  const heads = (["indicator", "unit", "measure", "done", "promised", "places", "years"] as const).map((column) =>
    element(
      "th",
      {
        scope: "col",
        class:
          column === "done" || column === "promised"
            ? "figure"
            : column === "unit" || column === "measure" || column === "years"
              ? "wide"
              : null
      },
      t(`indicators.column.${column}`)
    )
  );
  const made = element(
    "table",
    {class: "indicators"},
    element("caption", {class: "unseen"}, t("indicators.title")),
    element("thead", {}, element("tr", {}, ...heads)),
    ...groups.map((group) => body(group, places, heads.length))
  );
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("indicators.title")}, made);
}

function body({family, entries}: Group, places: number, columns: number): HTMLElement {
  const question = family && (language() === "zh" ? family.questionZh : family.questionEn);
  const heading =
    family &&
    element(
      "tr",
      {class: "group"},
      element(
        "th",
        {scope: "rowgroup", colspan: columns, id: `family-${family.id}`},
        nameOf(family),
        " ",
        question ? element("small", {}, question) : null
      )
    );
  return element("tbody", {}, heading, ...entries.map((entry) => row(entry, places)));
}

function row({indicator, coverage}: Listed, places: number): HTMLElement {
  const other = language() === "zh" ? indicator.nameEn : indicator.nameZh;
  const name = element("a", {href: link("indicators", {id: indicator.id})}, nameOf(indicator));
  const small = element("small", {lang: language() === "zh" ? "en" : "zh-CN"}, ` ${other}`);
  const unit = (coverage && formatUnit(coverage.unit)) || term("class", indicator.unitClass);
  return element(
    "tr",
    {class: coverage ? null : "silent"},
    element("th", {scope: "row"}, name, small),
    element("td", {class: "wide"}, unit),
    element("td", {class: "wide"}, coverage ? term("measure", coverage.measure) : ""),
    element("td", {class: "figure"}, coverage ? formatCount(coverage.actual) : ""),
    element("td", {class: "figure"}, coverage ? formatCount(coverage.targets) : ""),
    element("td", {class: "coverage"}, coverage ? share(coverage.places, places) : t("missing.not_reported")),
    element("td", {class: "wide"}, coverage ? yearsOf(coverage) : "")
  );
}

/** How many of all places give it, as a bar and in words. */
function share(part: number, whole: number): HTMLElement {
  const width = whole === 0 ? 0 : (part / whole) * 100;
  const bar = element(
    "span",
    {class: "coverage-bar", "aria-hidden": "true"},
    element("span", {style: `width: ${width.toFixed(1)}%`})
  );
  return element("span", {}, bar, t("indicators.of", {part: formatCount(part), whole: formatCount(whole)}));
}

const yearsOf = ({firstYear, lastYear}: CoverageRow): string => {
  if (firstYear === null || lastYear === null) return "";
  return firstYear === lastYear ? String(lastYear) : `${firstYear}–${lastYear}`;
};
