import {termsOf} from "../../src/model/fold.ts";
import {groupBy} from "../../src/model/group.ts";
import {loadReforms, type NamedReform, type ReformCountRow, type ReportRow} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel, placeOf} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {piecesOf, stretchesOf} from "../components/highlight.ts";
import {fetched} from "../components/waiting.ts";
import type {Asked} from "./asked.ts";
import {isNamed} from "./clusters.ts";

/** What one place alone names. */
export interface Lone {
  place: string;
  name: string;
  count: number;
  reports: ReportRow[];
}

/** The places that name what no other does, with how many reforms of the domain that is asked for; most first. */
export function lonesOf(
  counts: readonly ReformCountRow[],
  reports: readonly ReportRow[],
  {places, domain}: Asked
): Lone[] {
  const byReport = groupBy(counts, ({reportId}) => reportId);
  const sum = (own: readonly ReportRow[]): number =>
    own
      .flatMap(({id}) => byReport.get(id) ?? [])
      .reduce((total, row) => total + (domain === null || row.domain === domain ? row.alone : 0), 0);
  return [...groupBy(reports, placeOf)]
    .map(([place, own]) => ({place, name: own[0] ? placeLabel(own[0]) : place, count: sum(own), reports: own}))
    .filter(({place, count}) => count > 0 && (places.length === 0 || places.includes(place)))
    .sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1));
}

/** Reforms that one place alone names, folded by place; a fold fetches its names when it is opened. */
export function loneList(lones: readonly Lone[], {domain, places}: Asked): HTMLElement {
  const isOpen = places.length > 0 && places.length <= 2;
  return element(
    "div",
    {class: "folds"},
    ...lones.map(({name, count, reports}) => {
      const summary = element("span", {}, name, element("small", {}, ` ${formatCount(count)}`));
      return fold({class: "lone", open: isOpen}, summary, () => [fetched(() => namesOf(reports, domain))]);
    })
  );
}

async function namesOf(reports: readonly ReportRow[], domain: string | null): Promise<HTMLElement[]> {
  const slices = await Promise.all(reports.map(({id}) => loadReforms(id)));
  const reforms = slices.flatMap(({reforms}) => reforms);
  const own = reforms.filter((one) => !one.shared && (domain === null || one.domain === domain));
  return [element("ul", {class: "plain"}, ...own.map((one) => item(one, reports, [])))];
}

function item(reform: NamedReform, reports: readonly ReportRow[], terms: readonly string[]): HTMLElement {
  const pieces = piecesOf(reform.name, stretchesOf(reform.name, terms));
  const words = pieces.map(({text, hit}) => (hit ? element("mark", {}, text) : text));
  const row = reports.find(({id}) => id === reform.report);
  const label = row && reports.length > 1 ? element("small", {}, ` ${reportLabel(row)}`) : null;
  return element("li", {}, element("a", {href: sourceLink(reform.report, reform)}, ...words), label);
}

/** Names that are there from the start when words are looked for. */
const shown = 60;

/** The reforms that one place alone names and in which the words that are asked for stand. */
export async function foundAlone(
  asked: Asked,
  domains: readonly string[],
  reports: readonly ReportRow[]
): Promise<NamedReform[]> {
  const slices = await Promise.all((asked.domain === null ? domains : [asked.domain]).map(loadReforms));
  const terms = termsOf(asked.query);
  const places = new Map(reports.map((row) => [row.id, placeOf(row)]));
  return slices
    .flatMap(({reforms}) => reforms)
    .filter(
      ({name, shared, report}) =>
        !shared &&
        isNamed([name], terms) &&
        (asked.places.length === 0 || asked.places.includes(places.get(report) ?? ""))
    );
}

/** Names with the words that were looked for marked, and who names them. */
export function foundList(found: readonly NamedReform[], reports: readonly ReportRow[], query: string): HTMLElement {
  const terms = termsOf(query);
  const make = (some: readonly NamedReform[]): HTMLElement[] => some.map((one) => item(one, reports, terms));
  const list = element("ul", {class: "plain"}, ...make(found.slice(0, shown)));
  const rest = found.slice(shown);
  if (rest.length === 0) return list;
  const button = element("button", {type: "button"}, t("reform.more", {n: formatCount(rest.length)}));
  button.addEventListener("click", () => {
    button.remove();
    list.append(...make(rest));
  });
  return element("div", {}, list, element("p", {class: "rest"}, button));
}
