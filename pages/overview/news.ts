import type {HistoryRow, ReportRow, RunRow} from "../components/data.ts";
import {element, fold, panel} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {placeFullName} from "../components/names.ts";
import {link} from "../components/state.ts";
import {versionLines} from "../figures/versions.ts";
import {fetched} from "../components/waiting.ts";
import {factCounts} from "../components/runs.ts";
import {latestUpdate} from "./update.ts";

/** Reports that are named; the others are counted. */
const named = 10;

/** What came last: what the latest run that changed anything added, changed and withdrew; `held` are all reports of the ledger. */
export function news(runs: readonly RunRow[], history: readonly HistoryRow[], held: readonly ReportRow[]): HTMLElement {
  const {run, since = null} = latestUpdate(runs) ?? {};
  if (!run) return panel({id: "news", title: t("news.title")}, element("p", {}, t("news.nothing")));
  const mine = history.filter(({runId}) => runId === run.id);
  const touched = run.reportsAdded + run.reportsChanged + run.reportsWithdrawn;
  const rest = touched - Math.min(named, mine.length);
  const list = element("ul", {class: "news"}, ...mine.slice(0, named).map((row) => entry(row, held)));
  const more = rest > 0 ? element("p", {class: "note"}, t("news.more", {n: formatCount(rest)})) : null;
  return panel(
    {id: "news", title: t("news.title"), under: summary(run), notes: [...versions(mine, held), ...unread(run)]},
    list,
    more,
    ...(since === null ? [] : [fold({}, t("news.byIndicator"), () => [fetched(latestTable)])]),
    ...earlier(runs.filter(({id}) => id < run.id))
  );
}

/** What the runs before did, to be unfolded. */
const earlier = (runs: readonly RunRow[]): HTMLElement[] =>
  runs.length === 0 ? [] : [fold({}, t("news.earlier"), () => [fetched(() => earlierLines(runs))])];

const latestTable = async (): Promise<Node[]> => [await (await import("./earlier.ts")).latestTable()];
const earlierLines = async (runs: readonly RunRow[]): Promise<Node[]> => [
  (await import("./earlier.ts")).earlierRuns(runs)
];

const summary = (run: RunRow): string =>
  t("news.summary", {
    date: formatDate(run.finishedAt),
    added: formatCount(run.reportsAdded),
    facts: formatCount(run.factsAdded),
    changed: formatCount(run.factsChanged),
    withdrawn: formatCount(run.factsWithdrawn)
  });

/** How many of the reports that came count for none, for another is held of which they are versions. */
function versions(mine: readonly HistoryRow[], held: readonly ReportRow[]): string[] {
  const ids = new Set(held.flatMap(({id, versionOf}) => (versionOf === null ? [] : [id])));
  const n = mine.filter(({reportId, action}) => action === "added" && ids.has(reportId)).length;
  return n === 0 ? [] : [t("news.versions", {n: formatCount(n)})];
}

const unread = ({filesUnread}: RunRow): string[] =>
  filesUnread ? [t("news.unread", {n: formatCount(filesUnread)})] : [];

function entry(row: HistoryRow, held: readonly ReportRow[]): HTMLElement {
  const name = [placeFullName(row) ?? row.title ?? row.fileName, row.year].filter((part) => part !== null).join(" ");
  const words = row.held ? element("a", {href: link("report", {id: row.reportId})}, name) : name;
  const counts = countsOf(row);
  const kind = element("small", {}, `${term("action", row.action)} `);
  const version = held.find(({id, versionOf}) => id === row.reportId && versionOf !== null);
  const counted = version ? [" ", ...versionLines(version, held)] : [];
  return element("li", {"data-action": row.action}, kind, words, " ", detail(row, counts), ...counted);
}

/** How many figures came, changed and went; of a report that was there before, what there is to tell. */
function countsOf(row: HistoryRow): string {
  if (row.action === "added") return t("news.added", {facts: formatCount(row.facts)});
  const what = factCounts.flatMap((name) => (row[name] > 0 ? t(`news.${name}`, {n: formatCount(row[name])}) : []));
  return what.length === 0 ? t("news.noFigures") : what.join(t("list.comma"));
}

/** How many figures; those of a report that was there before can be seen one by one. */
const detail = (
  {action, reportId, factsAdded, factsChanged, factsWithdrawn}: HistoryRow,
  counts: string
): HTMLElement =>
  action === "changed" && factsAdded + factsChanged + factsWithdrawn > 0
    ? fold({class: "inline"}, counts, () => [fetched(() => changes(reportId))])
    : element("small", {}, counts);

const changes = async (report: string): Promise<Node[]> => [await (await import("./changes.ts")).changesOf(report)];
