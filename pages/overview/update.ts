import type {RunRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {runCounts} from "../components/runs.ts";

/** The latest run that changed what the ledger holds. */
interface Update {
  run: RunRow;
  /** When the run before it ended; null where it was the first, which is no news. */
  since: string | null;
}

/** The latest update of a ledger, whose runs come latest first; null before there is any. */
export function latestUpdate(runs: readonly RunRow[]): Update | null {
  const at = runs.findIndex((run) => runCounts.some((name) => run[name] > 0));
  const run = runs[at];
  return run ? {run, since: runs[at + 1]?.finishedAt ?? null} : null;
}

/** What is new since the last time, in a line that leads to the details; null where nothing was there before. */
export function updateLine(runs: readonly RunRow[]): HTMLElement | null {
  const update = latestUpdate(runs);
  if (!update || update.since === null) return null;
  const {run, since} = update;
  const what = runCounts.flatMap((name) => (run[name] > 0 ? t(`news.${name}`, {n: formatCount(run[name])}) : []));
  const words = t("news.since", {date: formatDate(since), what: what.join(t("list.comma"))});
  return element("p", {class: "update"}, words, " ", element("a", {href: "#news"}, t("news.see")));
}
