import type {Figure} from "../charts/figure.ts";
import {loadCatalogue, loadFacts, loadHeldReports, type Catalogue, type ReportRow} from "../components/data.ts";
import {element, joined, type Child} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {waysTo} from "../components/parts.ts";
import {get, getList} from "../components/state.ts";
import {align, type Alignment} from "../comparisons/align.ts";
import {choose, most} from "../figures/choice.ts";
import {beginning, chooser} from "./chooser.ts";
import {familyFigures} from "../comparisons/families.ts";
import {honoursFigure} from "../comparisons/honoursFigure.ts";
import {accountabilityFigure, domainFigure} from "./profileFigures.ts";
import {facesOf, type Compared} from "../figures/subjects.ts";
import {domainsAsked} from "./memo/asked.ts";
import {setChoice} from "./memo/controls.ts";
import {linesOf, type Line} from "./memo/lines.ts";
import {memoSection} from "./memo/section.ts";
import {memoView, type MemoView} from "./memo/view.ts";
import {partsOf} from "./parts.ts";
import {viewTools} from "./tools.ts";

/** The compare page: a table of what any number of places say, and two to eight side by side in charts. */
export async function compare(): Promise<Node> {
  const [reports, catalogue] = await Promise.all([loadHeldReports(), loadCatalogue()]);
  if (reports.length === 0) return element("p", {class: "fault"}, t("compare.empty"));
  const {rows, unknown} = choose(getList("places"), reports);
  const lines = linesOf(getList("places"), getList("sets"), reports);
  const top = element("header", {class: "head"}, element("h1", {}, ...titleOf(rows)), chooser(rows, reports));
  if (unknown.length)
    top.append(
      element("p", {class: "fault", role: "alert"}, t("compare.unknown", {tokens: unknown.join(t("list.comma"))}))
    );
  const page = document.createDocumentFragment();
  page.append(top);
  if (lines.length === 0) page.append(beginning(reports), element("p", {class: "controls"}, setChoice(reports)));
  else if (lines.length === 1) page.append(element("p", {class: "beginning"}, t("compare.one")));
  if (lines.length > 0) page.append(...(await view(lines, reports, catalogue)));
  return page;
}

/** The reports by name, where they are few enough to be read in a heading; a line ends between names. */
function titleOf(rows: readonly ReportRow[]): Child[] {
  if (rows.length < 2 || rows.length > most) return [t("compare.heading")];
  const names = facesOf(rows).map(({name}, i) => (i < rows.length - 1 ? `${name} ·` : name));
  return joined(
    names.map((name) => element("span", {class: "name"}, name)),
    " "
  );
}

/** Every chart of the view that the address asks for, in the order of the page. */
export async function compareFigures(): Promise<Figure[]> {
  const [reports, catalogue] = await Promise.all([loadHeldReports(), loadCatalogue()]);
  return contents(await load(linesOf(getList("places"), getList("sets"), reports)), catalogue).figures();
}

/** The memo table that the address asks for. */
export async function askedMemo(): Promise<MemoView> {
  const [reports, catalogue] = await Promise.all([loadHeldReports(), loadCatalogue()]);
  const lines = linesOf(getList("places"), getList("sets"), reports);
  return memoView({lines, reports, catalogue, compared: await load(lines)});
}

/** The latest report of each line with what was read out of it and its face; none where there are too many for charts. */
async function load(lines: readonly Line[]): Promise<Compared[]> {
  if (lines.length > most) return [];
  const rows = lines.map(({reports: [row]}) => row);
  const read = await Promise.all(rows.map(({id}) => loadFacts(id)));
  const faces = facesOf(rows);
  return rows.flatMap((row, i): Compared[] => {
    const [facts, face] = [read[i], faces[i]];
    return facts && face ? [{row, read: facts, face}] : [];
  });
}

interface Contents {
  alignment: Alignment;
  /** Every figure of the view, in order; made when asked for. */
  figures: () => Figure[];
}

/** What the view shows, as the domain and the level of the address ask. */
function contents(compared: readonly Compared[], catalogue: Catalogue): Contents {
  const alignment = align(compared, catalogue, {domains: domainsAsked(catalogue), level: Number(get("level")) || null});
  const families = (): Figure[] => alignment.families.flatMap((family) => familyFigures(family, compared, catalogue));
  const profiles = (): Figure[] => [accountabilityFigure(compared), domainFigure(compared, catalogue)];
  return {alignment, figures: () => [...families(), honoursFigure(compared), ...profiles()]};
}

async function view(
  lines: readonly Line[],
  reports: readonly ReportRow[],
  catalogue: Catalogue
): Promise<HTMLElement[]> {
  const compared = await load(lines);
  const seen = await memoView({lines, reports, catalogue, compared});
  const memo = memoSection(seen);
  if (compared.length === 0) return [memo, element("p", {class: "note"}, t("memo.many", {n: lines.length}))];
  const {alignment, figures} = contents(compared, catalogue);
  const parts = partsOf({alignment, compared, catalogue});
  const table = {id: "memo", way: t("compare.part.memo", {n: formatCount(seen.memo.questions.length)})};
  return [
    element("div", {class: "bar"}, waysTo([table, ...parts]), viewTools(figures, seen)),
    memo,
    ...parts.map(({content}) => content)
  ];
}
