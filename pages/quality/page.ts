import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {
  isCounted,
  loadCatalogue,
  loadQuality,
  loadHeldReports,
  loadRuns,
  type Quality,
  type ReportRow
} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {language, t} from "../components/i18n.ts";
import {kept} from "../components/kept.ts";
import {waysTo} from "../components/parts.ts";
import {get} from "../components/state.ts";
import {confidenceFigure, doubtful} from "./confidence.ts";
import {corrections} from "./corrections.ts";
import {coverage} from "./coverage.ts";
import {calibrationFigure, evaluation} from "./evaluation.ts";
import {files} from "./files.ts";
import {issues} from "./issues.ts";
import {rejectedFigure, rejectedTable} from "./rejected.ts";
import {runTable} from "./runs.ts";
import {shares} from "./shares.ts";

/** How far the ledger can be trusted: what was read, what it covers, what is doubtful, and how well it is read. */
export async function quality(): Promise<Node> {
  const [reports, all, catalogue, runs] = await Promise.all([
    loadHeldReports(),
    loadQuality(),
    loadCatalogue(),
    loadRuns()
  ]);
  const counted = reports.filter(isCounted);
  const page = document.createDocumentFragment();
  page.append(
    head(reports, all),
    waysTo(parts.map((id) => ({id, way: t(`quality.${id}`)}))),
    part("files", [all.files, reports], () => [files(all.files, reports)]),
    part("coverage", [all.coverage, reports, get("family"), get("rows"), get("columns")], () =>
      coverage(all.coverage, counted, catalogue)
    ),
    part("issues", [all.issues, get("severity"), get("check"), get("issue")], () => issues(all.issues, reports)),
    part("confidence", [all.confidences, all.doubtful, get("doubt")], () => [
      grid(confidenceFigure(all)),
      doubtful(all.doubtful, reports, catalogue.indicators)
    ]),
    part("rejected", [all.rejected], () => [grid(rejectedFigure(all.rejected)), rejectedTable(all.rejected, reports)]),
    part("corrections", [all.corrections, all.shares], () => [corrections(all.corrections), ...shares(all.shares)]),
    part("evaluation", [all.evaluation], () => [
      ...evaluation(all.evaluation),
      grid(calibrationFigure(all.evaluation))
    ]),
    part("runs", [runs], () => [runTable(runs)])
  );
  return page;
}

/** The charts of the page, each by itself. */
export async function qualityFigures(): Promise<Figure[]> {
  const all = await loadQuality();
  const made = [confidenceFigure(all), rejectedFigure(all.rejected), calibrationFigure(all.evaluation)];
  return made.flatMap((figure) => figure ?? []);
}

const parts = ["files", "coverage", "issues", "confidence", "rejected", "corrections", "evaluation", "runs"] as const;

/** A part of the page, made anew when what it depends on, or the language, is another. */
const part = (
  id: (typeof parts)[number],
  on: readonly unknown[],
  content: () => readonly (HTMLElement | null)[]
): HTMLElement =>
  kept(`quality-${id}`, [language(), ...on], () =>
    panel({id, title: t(`quality.${id}`), under: t(`quality.${id}.under`)}, ...content())
  );

const grid = (figure: Figure | null): HTMLElement | null =>
  figure && element("div", {class: "figures"}, figureFrame(figure));

function head(reports: readonly ReportRow[], {files, issues, rejected}: Quality): HTMLElement {
  const sum = (count: (report: ReportRow) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  const facts = sum((report) => report.facts);
  const numbers = new Map(rejected.map(({reason, numbers}) => [reason, numbers]));
  const counts = t("quality.counts", {
    read: formatCount(new Set(files.filter(({reportId}) => reportId).map(({name}) => name)).size),
    unread: formatCount(files.filter(({reportId}) => !reportId).length),
    facts: formatCount(facts),
    share: facts ? formatShare(sum((report) => report.catalogued) / facts) : "–",
    rejected: formatCount([...numbers.values()].reduce((total, n) => total + n, 0)),
    issues: formatCount(issues.filter(({severity}) => severity !== "note").length)
  });
  const versions = reports.filter(({versionOf}) => versionOf !== null).length;
  const held = versions > 0 ? element("p", {}, t("quality.versions", {n: formatCount(versions)})) : null;
  return element("header", {class: "head"}, element("h1", {}, t("quality.title")), element("p", {}, counts), held);
}
