import {loadPhrases, type Catalogue, type CoverageRow, type FamilyRow, type Phrases} from "../components/data.ts";
import {choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatUnit} from "../components/format.ts";
import {foldedTable, type FoldedGroup} from "../components/foldedTable.ts";
import {language, nameOf, t, term} from "../components/i18n.ts";
import {isNarrow} from "../components/narrow.ts";
import {waysTo, type Way} from "../components/parts.ts";
import {get, link, note} from "../components/state.ts";
import {whileTyping} from "../components/typing.ts";
import {table, type Column, type Content, type TableOptions} from "../components/table.ts";
import {faultBox, refill, waiter} from "../components/waiting.ts";
import {
  domainsOf,
  grouped,
  isListSort,
  listSorts,
  search,
  type Asked,
  type Group,
  type Listed,
  type ListSort
} from "./search.ts";

/** Entries found that are in sight on a telephone, unfolded. */
const mostOpen = 40;

/** Entries of a list without families that are in sight on a telephone; each press brings as many more. */
const step = 80;

/** What the list is asked for. */
type Ordered = Asked & {sort: ListSort};

interface Material {
  catalogue: Catalogue;
  coverage: readonly CoverageRow[];
  /** Places with reports. */
  places: number;
  /** What entries are found by beside their names; null until somebody looks for one. */
  phrases: Phrases | null;
}

/** The catalogue as a list that can be searched, narrowed and sorted; what is asked stands in the address. */
export function indicatorList({catalogue, coverage, places, phrases}: Material): Node {
  const {families, domains, indicators} = catalogue;
  const held = new Map(coverage.map((row) => [row.id, row]));
  const entries = indicators.map((indicator): Listed => ({indicator, coverage: held.get(indicator.id) ?? null}));
  const result = element("div", {id: "indicator-list"});
  const count = element("output", {id: "indicator-count", class: "note"});
  const show = ({query, domain, all, sort}: Ordered, known: Phrases): void => {
    const found = search(entries, {query, domain, all}, known);
    const groups = grouped(found, sort, families);
    count.textContent = t("indicators.found", {n: formatCount(found.length), all: formatCount(entries.length)});
    const open = query !== "" && found.length <= mostOpen;
    refill(result, found.length === 0 ? nothing(query) : listed(groups, {places, open}));
  };
  const form = controls(
    domainsOf(entries, domains),
    entries.length - coverage.length,
    drawing({place: result, count, show}, phrases)
  );
  const page = document.createDocumentFragment();
  page.append(
    element(
      "header",
      {class: "head"},
      element("h1", {}, t("indicators.title")),
      element("p", {}, t("indicators.intro"))
    ),
    element("div", {class: "bar"}, form, count),
    result
  );
  return page;
}

interface Drawn {
  /** Where the list stands, and what says how long it is. */
  place: HTMLElement;
  count: HTMLElement;
  show: (asked: Ordered, phrases: Phrases) => void;
}

/**
 * What draws what was asked for last. The first time that something is looked for it fetches the phrases, and what was
 * drawn stays until they are there.
 */
function drawing({place, count, show}: Drawn, held: Phrases | null): (asked: Ordered) => void {
  const wait = waiter(place, count);
  let phrases = held;
  let last: Ordered | null = null;
  async function draw(asked: Ordered): Promise<void> {
    last = asked;
    wait.start();
    try {
      if (asked.query !== "") phrases ??= await loadPhrases();
    } finally {
      wait.end();
    }
    if (last === asked) show(asked, phrases ?? new Map());
  }
  return function attempt(asked) {
    draw(asked).catch((error: unknown) =>
      refill(
        place,
        faultBox(error, () => attempt(asked))
      )
    );
  };
}

const nothing = (query: string): HTMLElement => element("p", {class: "fault"}, t("indicators.nothing", {query}));

/** The controls; `draw` takes what is asked for, at once and after each change. */
function controls(domains: Catalogue["domains"], silent: number, draw: (asked: Ordered) => void): HTMLElement {
  const query = element("input", {id: "indicator-find", type: "search", autocomplete: "off", value: get("q") ?? ""});
  query.placeholder = t("indicators.find.hint");
  const all = element("input", {id: "indicator-all", type: "checkbox", checked: get("all") !== null});
  let domain = domains.find(({id}) => id === get("domain"))?.id ?? null;
  let sort = sortOf(get("sort"));
  const redraw = (): void => draw({query: query.value.trim(), domain, all: all.checked, sort});
  const change = (): void => {
    const order = sort === listSorts[0] ? null : sort;
    note({q: query.value.trim() || null, domain, sort: order, all: all.checked ? "1" : null});
    redraw();
  };
  whileTyping(query, change);
  all.addEventListener("input", change);
  redraw();
  return element(
    "div",
    {class: "controls", role: "search"},
    element("label", {class: "control"}, `${t("indicators.find")} `, query),
    choiceOf({
      name: "domain",
      label: t("compare.domain"),
      choices: domains.map((one) => ({value: one.id, label: nameOf(one)})),
      chosen: domain,
      all: t("compare.all"),
      take: (value) => {
        domain = value;
        change();
      }
    }),
    choiceOf({
      name: "sort",
      label: t("compare.sort"),
      choices: listSorts.map((value) => ({value, label: t(`indicators.listSort.${value}`)})),
      chosen: sort,
      take: (value) => {
        sort = sortOf(value);
        change();
      }
    }),
    element("label", {class: "control"}, all, ` ${t("indicators.all", {n: formatCount(silent)})}`)
  );
}

const sortOf = (value: string | null): ListSort => (isListSort(value) ? value : listSorts[0]);

interface ListOptions {
  places: number;
  open: boolean;
}

/** The entries under their families; as they come in another order, on a telephone some at a time. */
function listed(groups: readonly Group[], {places, open}: ListOptions): HTMLElement {
  const options: TableOptions<Listed> = {
    caption: t("indicators.title"),
    class: "indicators",
    columns: columns(places),
    row: ({coverage}) => ({class: coverage ? null : "silent"})
  };
  const families = groups.flatMap(({family, entries}) => (family ? [folded(family, entries)] : []));
  if (families.length > 0) {
    const list = foldedTable(families, {...options, open});
    // On a telephone the folds are the ways.
    return isNarrow() || families.length === 1 ? list : element("div", {}, waysTo(families.map(wayTo)), list);
  }
  const rows = groups.flatMap(({entries}) => entries);
  return table(rows, isNarrow() ? {...options, first: step, step} : options);
}

const wayTo = ({id, name, rows}: FoldedGroup<Listed>): Way => ({
  id: id ?? "",
  way: t("choice.counted", {label: name, count: formatCount(rows.length)})
});

function folded(family: FamilyRow, entries: Listed[]): FoldedGroup<Listed> {
  const [name, question] = [nameOf(family), (language() === "zh" ? family.questionZh : family.questionEn) ?? ""];
  return {
    heading: [name, " ", question ? element("small", {}, question) : null],
    id: `family-${family.id}`,
    rows: entries,
    name,
    holds: [formatCount(entries.length), question].filter(Boolean).join(" · ")
  };
}

const columns = (places: number): Column<Listed>[] => [
  {label: t("indicators.column.indicator"), cell: namesOf},
  {label: t("indicators.column.unit"), class: "wide", cell: unitOf},
  {
    label: t("indicators.column.measure"),
    class: "wide",
    cell: ({coverage}) => coverage && term("measure", coverage.measure)
  },
  {
    label: t("indicators.column.done"),
    figure: true,
    cell: ({coverage}) => coverage && formatCount(coverage.actual)
  },
  {
    label: t("indicators.column.promised"),
    figure: true,
    cell: ({coverage}) => coverage && formatCount(coverage.targets)
  },
  {
    label: t("indicators.column.places"),
    cell: ({coverage}) => (coverage ? givenBy(coverage, places) : t("missing.not_reported")),
    attributes: () => ({class: "coverage"})
  },
  {label: t("indicators.column.years"), class: "wide", cell: ({coverage}) => coverage && yearsOf(coverage)}
];

/** Its name, leading to its page, and what it is called in the other language. */
function namesOf({indicator}: Listed): Content {
  const isChinese = language() === "zh";
  const other = isChinese ? indicator.nameEn : indicator.nameZh;
  const name = element("a", {href: link("indicators", {id: indicator.id})}, nameOf(indicator));
  return [name, element("small", {lang: isChinese ? "en" : "zh-CN"}, ` ${other}`)];
}

const unitOf = ({indicator, coverage}: Listed): string =>
  (coverage && formatUnit(coverage.unit)) || term("class", indicator.unitClass);

/** How many places report it, and of how many statistics tell it. */
const givenBy = ({reporting, inStatistics}: CoverageRow, places: number): Content =>
  inStatistics === 0
    ? share(reporting, places)
    : [
        share(reporting, places),
        element("small", {}, ` ${t("indicators.statistics", {n: formatCount(inStatistics)})}`)
      ];

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
