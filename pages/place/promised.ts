import {groupBy} from "../../src/model/group.ts";
import {citation} from "../components/cite.ts";
import {copied, saved} from "../components/actions.ts";
import {toCsv} from "../charts/sheet.ts";
import {choiceOf} from "../components/choices.ts";
import type {Catalogue} from "../components/data.ts";
import {type Child, element, panel} from "../components/elements.ts";
import {type FoldedGroup, foldedTable} from "../components/foldedTable.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {type PageTable, tableTools} from "../components/pageTable.ts";
import {get, link} from "../components/state.ts";
import {type Column, type Content, groupedTable} from "../components/table.ts";
import {saidItems} from "./saidItems.ts";
import {saidSheet} from "./saidSheet.ts";
import {yearAsked, yearFault} from "../series/time.ts";
import {subjectsOf, type Said, type Subject} from "./subjects.ts";

/** Subjects of a domain that are there from the start; of one that is chosen, more. */
const shown = 3;
const shownAlone = 40;

const shows = ["both", "done", "promised"] as const;
type Show = (typeof shows)[number];

/** What the address narrows the list to; what makes no sense is passed over. */
interface Asked {
  domain: string | null;
  year: number | null;
  show: Show | null;
}

interface Ground {
  said: readonly Said[];
  catalogue: Catalogue;
  /** Name of the place. */
  name: string;
  /** Where else its promises stand. */
  more: HTMLElement;
}

/** What a place did and what it promises, indicator by indicator, under policy domains. */
export function promisedPanel({said, catalogue, name, more}: Ground): HTMLElement {
  const asked = askedOf(said);
  const subjects = askedFor(said, {asked, catalogue});
  const left = subjects.flatMap(({done, promised}) => [...done, ...promised]);
  const title = t("place.promised.title", {place: name});
  return panel(
    {id: "promised", title, under: countsOf(left), notes: [t("place.promised.note"), more]},
    element("div", {class: "bar"}, controls(said, {asked, catalogue}), tools(left, {title, catalogue})),
    yearFault(yearsOf(said)),
    subjects.length === 0
      ? element("p", {class: "none"}, t("place.promised.none"))
      : tableOf(subjects, {title, catalogue, first: asked.domain === null ? shown : shownAlone})
  );
}

/** Subjects that a brief has of a place: what most is known of in each domain, of one that is chosen more. */
const onPaper = {each: 1, alone: 12};

/** The same as a table by itself, short enough for paper; null where nothing fits what is asked. */
export function promisedOf({said, catalogue, name}: Pick<Ground, "said" | "catalogue" | "name">): PageTable | null {
  const asked = askedOf(said);
  const subjects = askedFor(said, {asked, catalogue});
  if (subjects.length === 0) return null;
  const domain = catalogue.domains.find(({id}) => id === asked.domain);
  const title = [
    t("place.promised.title", {place: name}),
    domain && nameOf(domain),
    asked.year,
    asked.show && t(`place.promised.${asked.show}`)
  ]
    .filter(Boolean)
    .join(" · ");
  const most = asked.domain === null ? onPaper.each : onPaper.alone;
  const groups = groupsOf(subjects, catalogue).map((group) => ({...group, rows: group.rows.slice(0, most)}));
  const kept = groups.reduce((n, {rows}) => n + rows.length, 0);
  const rest = subjects.length - kept;
  return {
    title,
    under: countsOf(subjects.flatMap(({done, promised}) => [...done, ...promised])),
    notes: [t("place.promised.note"), ...(rest > 0 ? [t("place.promised.rest", {n: formatCount(rest)})] : [])],
    content: groupedTable(groups, {caption: title, class: "said", columns: columns()})
  };
}

function askedFor(said: readonly Said[], {asked, catalogue}: Setting): Subject[] {
  const fitting = said.filter((one) => fits(one, {...asked, show: null}));
  return subjectsOf(fitting, catalogue).filter((subject) => asked.show === null || showOf(subject) === asked.show);
}

function askedOf(said: readonly Said[]): Asked {
  const [domain, show] = [get("domain"), get("show")];
  return {
    domain: said.some(({fact}) => fact.domain === domain) ? domain : null,
    year: yearAsked(yearsOf(said)),
    show: shows.find((one) => one === show) ?? null
  };
}

/** The years that figures are of, the latest first. */
const yearsOf = (said: readonly Said[]): number[] =>
  [...new Set(said.flatMap(({year}) => year ?? []))].sort((a, b) => b - a);

const fits = ({fact, year}: Said, asked: Asked): boolean =>
  (asked.domain === null || fact.domain === asked.domain) && (asked.year === null || year === asked.year);

const showOf = ({done, promised}: Subject): Show =>
  done.length === 0 ? "promised" : promised.length === 0 ? "done" : "both";

/** How many figures of each side there are, and what became of the promises. */
function countsOf(left: readonly Said[]): string {
  const promised = left.filter(({side}) => side === "target");
  const of = (verdict: string): string => formatCount(promised.filter(({fate}) => fate?.verdict === verdict).length);
  const values = {done: formatCount(left.length - promised.length), promised: formatCount(promised.length)};
  const rated = {kept: of("kept"), missed: of("missed"), course: of("on-course")};
  const any = Object.values(rated).some((n) => n !== "0");
  return [t("place.promised.counts", values), any ? t("place.promised.rated", rated) : ""].filter(Boolean).join(" · ");
}

interface Setting {
  asked: Asked;
  catalogue: Catalogue;
}

function controls(said: readonly Said[], {asked, catalogue}: Setting): HTMLElement {
  const count = (asked: Asked): number => said.filter((one) => fits(one, asked)).length;
  const domains = catalogue.domains.flatMap((domain) => {
    const n = count({...asked, domain: domain.id});
    return n === 0 ? [] : [{value: domain.id, label: nameOf(domain), count: n}];
  });
  const years = yearsOf(said).map((year) => ({
    value: String(year),
    label: String(year),
    count: count({...asked, year})
  }));
  const sides = shows.map((value) => ({value, label: t(`place.promised.${value}`)}));
  const all = t("compare.all");
  return element(
    "p",
    {class: "controls"},
    choiceOf({name: "domain", label: t("column.domain"), choices: domains, chosen: asked.domain, all}),
    choiceOf({
      name: "year",
      label: t("column.year"),
      choices: years,
      chosen: asked.year === null ? null : String(asked.year),
      all
    }),
    choiceOf({name: "show", label: t("place.promised.show"), choices: sides, chosen: asked.show, all})
  );
}

function tools(left: readonly Said[], {title, catalogue}: {title: string; catalogue: Catalogue}): Child {
  const reports = [...new Set(left.map(({row}) => reportLabel(row)))];
  const csv = async (): Promise<string> =>
    saved("promised-and-delivered.csv", new Blob([toCsv(saidSheet(left, catalogue))], {type: "text/csv"}));
  return tableTools("promised", [
    {id: "promised-csv", label: t("place.promised.csv", {n: formatCount(left.length)}), run: csv},
    {id: "promised-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "promised-cite", label: t("save.cite"), run: () => copied(citation(title, reports, location.href))}
  ]);
}

interface TableSetting {
  title: string;
  catalogue: Catalogue;
  first: number;
}

function tableOf(subjects: readonly Subject[], {title, catalogue, first}: TableSetting): HTMLElement {
  const groups = groupsOf(subjects, catalogue);
  return foldedTable(groups, {caption: title, class: "said", columns: columns(), first, open: groups.length === 1});
}

function groupsOf(subjects: readonly Subject[], catalogue: Catalogue): FoldedGroup<Subject>[] {
  const own = groupBy(subjects, ({domain}) => domain);
  return catalogue.domains.flatMap((domain) => {
    const rows = own.get(domain.id);
    if (!rows) return [];
    const [name, count] = [nameOf(domain), formatCount(rows.length)];
    const heading = [name, " ", element("small", {}, count)];
    return [{heading, id: `promised-${domain.id}`, rows, name, holds: `${count} · ${sidesOf(rows)}`}];
  });
}

/** How many figures of each side rows have. */
function sidesOf(rows: readonly Subject[]): string {
  const sum = (side: (row: Subject) => readonly Said[]): string =>
    formatCount(rows.reduce((n, row) => n + side(row).length, 0));
  return t("place.promised.sides", {done: sum(({done}) => done), promised: sum(({promised}) => promised)});
}

const columns = (): Column<Subject>[] => [
  {label: t("column.indicator"), names: true, cell: whatOf},
  side("outcome", t("promise.column.outcome"), ({done}) =>
    done.length === 0 ? none("promise.noOutcome") : saidItems(done)
  ),
  side("target", t("promise.column.promise"), ({promised}) =>
    promised.length === 0 ? none("place.promised.nothing") : saidItems(promised)
  )
];

const side = (role: string, label: string, cell: (subject: Subject) => HTMLElement): Column<Subject> => ({
  label,
  cell,
  class: `said-${role}`,
  // Where there is no room for columns, a cell says itself what it is.
  attributes: () => ({"data-label": label})
});

const none = (key: "promise.noOutcome" | "place.promised.nothing"): HTMLElement =>
  element("span", {class: "none"}, t(key));

/** The catalogue's name, which leads to what all places say; the reports' own words where the catalogue knows none. */
function whatOf({entry, words, scope}: Subject): Content {
  const name = entry
    ? element("a", {href: link("indicators", {id: entry.id})}, nameOf(entry))
    : element("span", {lang: "zh-CN"}, words);
  return [name, scope === null ? null : element("small", {lang: "zh-CN"}, scope)];
}
