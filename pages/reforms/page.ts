import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {toCsv, type Sheet} from "../charts/sheet.ts";
import {sheetTable} from "../charts/sheetTable.ts";
import {reportName} from "../figures/subjects.ts";
import {actionRow, copied, saved, type Action} from "../components/actions.ts";
import {citation, namedOrCounted} from "../components/cite.ts";
import {loadReforms} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {withPin} from "../components/pinButton.ts";
import {waysToPanels} from "../components/parts.ts";
import {set} from "../components/state.ts";
import {foundAlone, foundList, loneList, lonesOf} from "./alone.ts";
import {isNarrowed} from "./asked.ts";
import {narrowed, type Cluster} from "./clusters.ts";
import {controls} from "./controls.ts";
import {loadGround, type Ground} from "./ground.ts";
import {clusterList} from "./list.ts";
import {matrix} from "./matrix.ts";
import {clusterSheet, namesSheet} from "./sheet.ts";
import {timeline} from "./timeline.ts";

/** The reforms page: which reforms are named, by whom, and how the same one came to several places. */
export async function reforms(): Promise<Node> {
  const ground = await loadGround();
  if (ground.reports.length === 0) return element("p", {class: "fault"}, t("compare.empty"));
  const page = document.createDocumentFragment();
  page.append(heading(ground), controls(ground));
  const shown = narrowed(ground.clusters, ground.asked);
  const lone = await lonePart(ground);
  if (ground.counts.length === 0) page.append(empty(t("reform.none"), null));
  else if (shown.length === 0 && lone === null) page.append(empty(t("reform.noneHere"), t("promise.showAll")));
  else {
    const parts = [sharedPart(shown, ground), lone, matrixPart(ground)].filter((part) => part !== null);
    page.append(waysToPanels(parts), ...parts);
  }
  return page;
}

/** The chart of the page: how the same reform came to more places. */
export async function reformFigures(): Promise<Figure[]> {
  const {clusters, asked, domainName} = await loadGround();
  const figure = timeline(narrowed(clusters, asked), domainName);
  return figure ? [figure] : [];
}

function heading({counts, clusters, reports}: Ground): HTMLElement {
  const named = counts.reduce((sum, {reforms}) => sum + reforms, 0);
  const words = {
    named: formatCount(named),
    reports: formatCount(reports.length),
    shared: formatCount(clusters.length),
    branded: formatCount(clusters.filter(({branded}) => branded).length)
  };
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("reform.title")),
    element("p", {}, t("reform.counts", words))
  );
}

function empty(words: string, label: string | null): HTMLElement {
  const button = label === null ? null : element("button", {type: "button", id: "reform-all"}, label);
  button?.addEventListener("click", () => set({places: null, domain: null, q: null, reform: null}));
  return element("section", {class: "panel beginning"}, element("p", {}, words), button && element("p", {}, button));
}

function sharedPart(clusters: readonly Cluster[], {asked, domainName}: Ground): HTMLElement {
  const frame = {
    id: "shared",
    title: t("reform.shared"),
    under: t("reform.shared.under")
  };
  if (clusters.length === 0) return panel(frame, element("p", {}, t("reform.shared.none")));
  const figure = timeline(clusters, domainName);
  const options = {domainName, open: asked.open};
  const brands = clusters.filter(({branded}) => branded);
  const fields = clusters.filter(({branded}) => !branded);
  const part = (title: string, under: string, some: readonly Cluster[]): HTMLElement | null =>
    some.length === 0
      ? null
      : element(
          "section",
          {class: "cluster-part"},
          element("h3", {}, title, element("small", {}, ` ${formatCount(some.length)}`)),
          element("p", {class: "note"}, under),
          clusterList(some, options)
        );
  const sheet = (): Sheet => clusterSheet(clusters, domainName);
  return panel(
    frame,
    figure && figureFrame(figure),
    sharedTools(clusters, sheet),
    element(
      "div",
      {id: "shared-list"},
      part(t("reform.brands"), t("reform.brands.under"), brands),
      part(t("reform.fields"), t("reform.fields.under"), fields)
    )
  );
}

/** Reforms of the list that are pinned: more would fill a brief. */
const mostPinned = 8;

/** The list as a table, as a file, as a link, and pinned. */
function sharedTools(clusters: readonly Cluster[], sheet: () => Sheet): HTMLElement {
  const place = element("div", {class: "figure-table", hidden: true});
  const button = element("button", {type: "button", "aria-pressed": "false", id: "reform-table"}, t("figure.table"));
  button.addEventListener("click", () => {
    if (!place.firstChild) place.append(sheetTable(sheet(), t("reform.shared")));
    place.hidden = !place.hidden;
    button.setAttribute("aria-pressed", String(!place.hidden));
    document.getElementById("shared-list")?.toggleAttribute("hidden", !place.hidden);
  });
  const csv: Action = {
    id: "reform-csv",
    label: t("reform.csv", {n: formatCount(clusters.length)}),
    run: async () => saved("shared-reforms.csv", new Blob([toCsv(sheet())], {type: "text/csv"}))
  };
  const rows = [...new Set(clusters.flatMap(({members}) => members.map(({row}) => row)))];
  const cited = (): string =>
    citation(t("reform.title"), namedOrCounted(rows.map((row) => reportName(row, rows))), location.href);
  const tools = actionRow([
    csv,
    {id: "reform-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "reform-cite", label: t("save.cite"), run: () => copied(cited())}
  ]);
  tools.prepend(button);
  const reforms = clusters.slice(0, mostPinned).map(({key}) => key);
  return element(
    "div",
    {},
    withPin(tools, () => ({kind: "reforms", reforms})),
    place
  );
}

/** What one place alone names; null where nothing is left of it. */
async function lonePart(ground: Ground): Promise<HTMLElement | null> {
  const {asked, counts, reports, domains, domainName} = ground;
  const frame = {id: "alone", title: t("reform.alone"), under: t("reform.alone.under")};
  if (asked.query !== "") {
    const found = await foundAlone(asked, domains, reports);
    if (found.length === 0) return null;
    const under = t("reform.found", {n: formatCount(found.length)});
    return panel({...frame, under}, foundList(found, reports, asked.query));
  }
  const lones = lonesOf(counts, reports, asked);
  if (lones.length === 0) return null;
  const count = lones.reduce((sum, {count}) => sum + count, 0);
  const csv = async (): Promise<string> => {
    const ids = lones.flatMap(({reports}) => reports.map(({id}) => id));
    const slices = await Promise.all((isNarrowed(asked) ? ids : domains).map(loadReforms));
    const all = slices.flatMap(({reforms}) => reforms);
    const own = all.filter(({domain}) => asked.domain === null || domain === asked.domain);
    const sheet = namesSheet(own, reports, domainName);
    return saved("reforms.csv", new Blob([toCsv(sheet)], {type: "text/csv"}));
  };
  return panel(
    {...frame, under: t("reform.alone.count", {n: formatCount(count), places: formatCount(lones.length)})},
    actionRow([{id: "alone-csv", label: t("reform.csvAll"), run: csv}]),
    loneList(lones, asked)
  );
}

const matrixPart = ({counts, reports, domainName}: Ground): HTMLElement =>
  panel(
    {id: "matrix", title: t("reform.matrix"), under: t("reform.matrix.under")},
    matrix(counts, reports, domainName)
  );
