import {figureFrame, type Figure} from "../charts/figure.ts";
import {citation, download} from "../charts/save.ts";
import {loadCatalogue, loadFacts, loadReports, type Catalogue, type ReportRow} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {get, getList} from "../components/state.ts";
import {align, type Alignment} from "./align.ts";
import {alignedTable} from "./alignedTable.ts";
import {zipView, type View} from "./bundle.ts";
import {choose} from "./choice.ts";
import {beginning, chooser} from "./chooser.ts";
import {narrowing, sorting} from "./controls.ts";
import {familyFigures, familySection, loneSection} from "./families.ts";
import {honoursFigure} from "./honoursFigure.ts";
import {accountabilityFigure, domainFigure} from "./profileFigures.ts";
import {reformsTable} from "./reformsTable.ts";
import {facesOf, type Compared} from "./subjects.ts";
import {alignedRows, isSort, sorted} from "./table.ts";
import {targetsTable} from "./targetsTable.ts";

/** The compare page: two to eight reports side by side, on three levels, as the address asks. */
export async function compare(): Promise<Node> {
  const [reports, catalogue] = await Promise.all([loadReports(), loadCatalogue()]);
  if (reports.length === 0) return element("p", {class: "fault"}, t("compare.empty"));
  const {rows, unknown} = choose(getList("places"), reports);
  const top = element("header", {class: "head"}, element("h1", {}, titleOf(rows)), chooser(rows, reports));
  if (unknown.length)
    top.append(
      element("p", {class: "fault", role: "alert"}, t("compare.unknown", {tokens: unknown.join(t("list.comma"))}))
    );
  const page = document.createDocumentFragment();
  page.append(top);
  if (rows.length === 0) page.append(beginning(reports));
  else if (rows.length === 1) page.append(element("p", {class: "beginning"}, t("compare.one")));
  if (rows.length > 0) page.append(...(await view(rows, catalogue)));
  return page;
}

const titleOf = (rows: readonly ReportRow[]): string =>
  rows.length < 2
    ? t("compare.heading")
    : facesOf(rows)
        .map(({name}) => name)
        .join(" · ");

async function view(rows: readonly ReportRow[], catalogue: Catalogue): Promise<HTMLElement[]> {
  const read = await Promise.all(rows.map(({id}) => loadFacts(id)));
  const faces = facesOf(rows);
  const compared = rows.flatMap((row, i): Compared[] => {
    const [facts, face] = [read[i], faces[i]];
    return facts && face ? [{row, read: facts, face}] : [];
  });
  const domain = get("domain");
  const level = Number(get("level")) || null;
  const alignment = align(compared, catalogue, {domain, level});
  const profiles = [accountabilityFigure(compared), domainFigure(compared, catalogue)];
  const honours = honoursFigure(compared);
  const figures = [
    ...profiles,
    ...alignment.families.flatMap((family) => familyFigures(family, compared, catalogue)),
    honours
  ];
  const parts = compared.length < 2 ? [] : comparisonParts(alignment, compared, catalogue);
  return [
    element(
      "div",
      {class: "bar"},
      compared.length < 2 ? null : narrowing(catalogue),
      tools(figures, compared, catalogue)
    ),
    panel({id: "profile", title: t("compare.profile"), under: t("compare.profile.under")}, grid(profiles)),
    ...parts,
    panel(
      {id: "targets", title: t("targets.title"), under: t("targets.under")},
      targetsTable(compared, catalogue, domain)
    ),
    panel({id: "honours", title: t("compare.honours")}, grid([honours])),
    panel({id: "reforms", title: t("reforms.title"), under: t("reforms.under")}, reformsTable(compared, catalogue))
  ];
}

const grid = (figures: readonly Figure[]): HTMLElement =>
  element("div", {class: "figures"}, ...figures.map(figureFrame));

/** Families with figures of two or more reports, what one alone says, and all of it as a table. */
function comparisonParts(alignment: Alignment, compared: readonly Compared[], catalogue: Catalogue): HTMLElement[] {
  const families = alignment.families.map((family) => familySection(family, compared, catalogue));
  const lone = loneSection(alignment, compared, catalogue);
  const sort = get("sort");
  const order = isSort(sort) ? sort : "family";
  const rows = sorted(alignedRows(alignment), order, catalogue);
  const context = alignment.context === 0 ? [] : [t("compare.context", {n: alignment.context})];
  const nothing = element("p", {}, t("compare.nothing"));
  return [
    panel(
      {id: "families", title: t("compare.families"), under: t("compare.families.under"), notes: context},
      families.length ? element("div", {class: "families"}, ...families) : nothing
    ),
    panel(
      {id: "lone", title: t("compare.lone"), under: t("compare.lone.under")},
      ...(lone.length ? lone : [element("p", {}, t("compare.lone.none"))])
    ),
    panel(
      {id: "table", title: t("compare.table"), under: t("compare.table.under")},
      sorting(),
      rows.length ? alignedTable(rows, order, compared, catalogue) : nothing.cloneNode(true)
    )
  ];
}

/** Ways to take the whole view along: its link, its citation, its data. */
function tools(figures: readonly Figure[], compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const said = element("output", {class: "save-said"});
  const title = t("compare.viewTitle", {places: compared.map(({face}) => face.name).join(t("list.comma"))});
  const names = compared.map(({face}) => face.name);
  const tool = (id: string, label: string, run: () => Promise<string>): HTMLElement => {
    const button = element("button", {type: "button", id}, label);
    const fail = (error: unknown): string =>
      t("save.failed", {reason: error instanceof Error ? error.message : String(error)});
    button.addEventListener(
      "click",
      () =>
        void run()
          .catch(fail)
          .then((words) => (said.textContent = words))
    );
    return button;
  };
  const copy = (text: string): Promise<string> =>
    navigator.clipboard.writeText(text).then(
      () => t("save.copied"),
      () => text
    );
  const date = formatDate(new Date().toISOString());
  const saved: View = {title, address: location.href, date, figures, compared, catalogue};
  return element(
    "p",
    {class: "tools"},
    tool("view-link", t("save.link"), () => copy(location.href)),
    tool("view-cite", t("save.cite"), () => copy(citation(title, names, location.href))),
    tool("view-zip", t("save.zip"), async () => {
      download("reform-ledger-view.zip", new Blob([(await zipView(saved)) as BlobPart], {type: "application/zip"}));
      return t("save.saved", {name: "reform-ledger-view.zip"});
    }),
    said
  );
}
