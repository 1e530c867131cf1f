import type {PromisesItem} from "../../src/model/brief.ts";
import type {Verdict} from "../../src/model/vocabulary.ts";
import {loadTargets, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {promiseList} from "../targets/list.ts";
import {loadNames} from "../targets/names.ts";
import {promisesOf, type Promised} from "../targets/promises.ts";
import {held, tallyOf} from "../targets/tally.ts";
import {reportsIn, type Part, type Setting} from "./setting.ts";

/** Promises of the places of a brief, as many as anybody reads, when it names none. */
const shown = 6;

/** What the places promised, what became of it, and how many promises there are of each verdict. */
export async function promisesPart({targets}: PromisesItem, setting: Setting): Promise<Part> {
  const named = setting.reports.filter(({id}) => targets.some((target) => target.startsWith(`${id}-`)));
  const promises = await promisesOfReports([...new Set([...reportsIn(setting), ...named])], setting);
  const chosen =
    targets.length === 0
      ? tellingFirst(promises).slice(0, shown)
      : targets.flatMap((id) => promises.find(({fact}) => fact.id === id) ?? []);
  if (chosen.length === 0) return null;
  const list = promiseList(chosen, await loadNames(), ["lead"]);
  return {
    title: t("brief.promises"),
    content: [element("p", {class: "brief-under"}, tallied(promises, chosen.length)), list]
  };
}

/** What the reports of the places promise. */
export const promisesIn = (setting: Pick<Setting, "brief" | "reports">): Promise<Promised[]> =>
  promisesOfReports(reportsIn(setting), setting);

async function promisesOfReports(rows: readonly ReportRow[], {reports}: Pick<Setting, "reports">): Promise<Promised[]> {
  const slices = await Promise.all(rows.map(({id}) => loadTargets(id)));
  return promisesOf(
    slices.flatMap(({targets}) => targets),
    reports
  );
}

/** How many promises there are of each verdict, and first how many of them the table shows where those are not all. */
function tallied(promises: readonly Promised[], inTable: number): string {
  const tally = tallyOf(promises);
  const counts = held(tally).map(
    (verdict) => `${t(`promise.verdict.${verdict}`)} ${formatCount(tally.verdicts[verdict])}`
  );
  const words = {n: formatCount(tally.targets), shown: formatCount(inTable), counts: counts.join(" · ")};
  return t(inTable < tally.targets ? "brief.promises.some" : "brief.promises.all", words);
}

/** What says most of a promise stands first. */
const telling: readonly Verdict[] = ["kept", "missed", "on-course", "pending", "not-reported", "cannot-be-rated"];

/** The promises of which most is known first; of one verdict those of each place in turn. */
export function tellingFirst(promises: readonly Promised[]): Promised[] {
  const seen = new Map<string, number>();
  const ranked = promises.map((promise) => {
    const key = `${promise.place}~${promise.verdict}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    const entry = promise.fact.indicatorId === null ? 1 : 0;
    return {promise, order: [telling.indexOf(promise.verdict), entry, turn]};
  });
  const first = ranked.sort((a, b) => {
    const at = a.order.findIndex((value, i) => value !== b.order[i]);
    return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
  });
  return first.map(({promise}) => promise);
}
