import type {PromisesItem} from "../../src/model/brief.ts";
import type {Figure} from "../charts/figure.ts";
import {toCsv} from "../charts/sheet.ts";
import {reportName} from "../figures/subjects.ts";
import {actionRow, copied, saved} from "../components/actions.ts";
import {citation, namedOrCounted} from "../components/cite.ts";
import {loadReports, loadTargetTallies} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {withPin} from "../components/pinButton.ts";
import {waysToPanels} from "../components/parts.ts";
import {set} from "../components/state.ts";
import {asked, isNarrowed, narrowed, type Asked, type Sort} from "./asked.ts";
import {controls, sorting, type Ground} from "./controls.ts";
import {groupFigure} from "./figures.ts";
import {sharedGroups} from "./groups.ts";
import {promiseList} from "./list.ts";
import {loadPromises} from "./load.ts";
import {loadNames} from "./names.ts";
import {sorted} from "./order.ts";
import {overview} from "./overview.ts";
import {placesTable} from "./places.ts";
import type {Promised} from "./promises.ts";
import {sharedPromises} from "./shared.ts";
import {promiseSheet} from "./sheet.ts";
import {summary} from "./summary.ts";
import {sumOf, tallyOf} from "./tally.ts";

/** The targets page: what was promised, by when, by whom, and what became of it, as the address asks. */
export async function targets(): Promise<Node> {
  const ground = await loadGround();
  if (ground.reports.length === 0) return element("p", {class: "fault"}, t("compare.empty"));
  const page = document.createDocumentFragment();
  page.append(heading(ground), controls(ground), ...parts(ground));
  return page;
}

/** The charts of the page: what several places promise alike. */
export async function targetFigures(): Promise<Figure[]> {
  const {promises, asked, names} = await loadGround();
  return sharedGroups(narrowed(promises, asked)).map((group) => groupFigure(group, names));
}

async function loadGround(): Promise<Ground> {
  const [reports, names, tallies] = await Promise.all([loadReports(), loadNames(), loadTargetTallies()]);
  const wanted = asked();
  const {promises, beyond} = await loadPromises(wanted, {reports, tallies});
  return {promises, beyond, asked: wanted, names, reports, tallies};
}

function heading({reports, tallies}: Ground): HTMLElement {
  const giving = tallies.filter(({targets}) => targets > 0).length;
  const {targets} = sumOf(tallies);
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("promise.title")),
    element(
      "p",
      {},
      t("promise.counts", {n: formatCount(targets), given: formatCount(giving), all: formatCount(reports.length)})
    )
  );
}

function parts(ground: Ground): HTMLElement[] {
  const {asked, promises, beyond, reports, tallies} = ground;
  const isLoaded = beyond === null || asked.places.length > 0 || asked.domain !== null;
  const shown = narrowed(promises, asked);
  const tally = isLoaded ? tallyOf(shown) : sumOf(tallies);
  const strip = summary(tally, {unnumbered: unnumberedOf(ground), asked});
  const byPlace = panel(
    {id: "places", title: t("promise.byPlace"), under: t("promise.byPlace.under")},
    placesTable(reports, tallies)
  );
  if (!isLoaded) return [strip, overview(ground), byPlace];
  if (shown.length === 0) return [strip, nothing(asked), byPlace];
  const main = [sharedPart(shown, ground), listPart(shown, ground), byPlace];
  return [strip, waysToPanels(main), ...main];
}

/** Tasks without a figure are told of reports as a whole: with any other filter than places there is no saying. */
function unnumberedOf({asked, reports, tallies}: Ground): number | null {
  const {places} = asked;
  if (isNarrowed({...asked, places: []})) return null;
  const ids = new Set(reports.filter((row) => places.length === 0 || places.includes(placeOf(row))).map(({id}) => id));
  return tallies.reduce((sum, {reportId, unnumbered}) => sum + (ids.has(reportId) ? unnumbered : 0), 0);
}

/** What to do where no promise is left. */
function nothing(asked: Asked): HTMLElement {
  const isOpen = !isNarrowed(asked);
  const button = element("button", {type: "button", id: "promise-all"}, t("promise.showAll"));
  button.addEventListener("click", () => set({places: null, domain: null, family: null, due: null, verdict: null}));
  return element(
    "section",
    {class: "panel beginning"},
    element("p", {}, t(isOpen ? "promise.none" : "promise.noneHere")),
    isOpen ? null : element("p", {}, button)
  );
}

function sharedPart(shown: readonly Promised[], {names}: Ground): HTMLElement {
  const groups = sharedGroups(shown);
  const frame = {id: "shared", title: t("promise.shared"), under: t("promise.shared.under")};
  if (groups.length === 0) return panel(frame, element("p", {}, t("promise.shared.none")));
  return panel(frame, sharedPromises(groups, names));
}

/** How to cite the view: with its reports by name, or by number where they are many. */
function viewCitation(title: string, promises: readonly Promised[]): string {
  const rows = [...new Set(promises.map(({row}) => row))];
  return citation(title, namedOrCounted(rows.map((row) => reportName(row, rows))), location.href);
}

/** Promises of the list that are pinned: more would fill a brief. */
const mostPinned = 12;

function listPart(shown: readonly Promised[], {names, asked}: Ground): HTMLElement {
  const place = element("div", {});
  let ordered: readonly Promised[] = [];
  const draw = (sort: Sort): void => {
    ordered = sorted(shown, {
      sort,
      positionOf: (id) => names.indicator(id)?.at ?? Infinity
    });
    place.replaceChildren(promiseList(ordered, names));
  };
  draw(asked.sort);
  const csv = async (): Promise<string> =>
    saved("targets.csv", new Blob([toCsv(promiseSheet(ordered, names))], {type: "text/csv"}));
  const pinned = (): PromisesItem => ({
    kind: "promises",
    targets: ordered.slice(0, mostPinned).map(({fact}) => fact.id)
  });
  const tools = actionRow([
    {id: "promise-csv", label: t("promise.csv", {n: formatCount(shown.length)}), run: csv},
    {id: "promise-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "promise-cite", label: t("save.cite"), run: () => copied(viewCitation(t("promise.title"), shown))}
  ]);
  return panel(
    {id: "list", title: t("promise.list"), under: t("promise.list.under"), notes: [t("promise.list.note")]},
    element("div", {class: "bar"}, sorting(asked, draw), withPin(tools, pinned)),
    place
  );
}
