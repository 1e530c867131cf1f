import type {PlaceEntry} from "../lexicon/places.ts";
import type {ReportWords} from "../lexicon/reports.ts";
import {placeLevels} from "../model/level.ts";

/** How well the way in which a report speaks of its own place (我市, 全县) suits a place: 0.5, 1 or 1.5. */
export type Voice = (place: Pick<PlaceEntry, "name" | "code">) => number;

/** What a call that can only mean the reporting place counts for: 我市. */
const ownWeight = 3;

/** A level that is named less often than this, against the one named most, is not the report's own. */
const heard = 0.3;

/** Listens to a text. */
export function voiceOf(text: string, {selves, firstPerson, beside}: ReportWords): Voice {
  const isOwn = (call: string): boolean => firstPerson.some((start) => call.startsWith(start));
  const counts = new Map<string, number>();
  for (const [ending, {calls}] of selves) {
    const heard = calls.map((call) => (isOwn(call) ? ownWeight * times(text, call) : timesAlone(text, call, beside)));
    counts.set(
      ending,
      heard.reduce((sum, count) => sum + count, 0)
    );
  }
  const most = Math.max(...counts.values());
  if (most === 0) return () => 1;
  const loud = [...counts].filter(([, count]) => count >= heard * most).map(([ending]) => ending);
  // Parts speak of the whole that they lie in, wholes seldom of "the city": the lowest level that is heard speaks.
  const lowest = Math.max(...loud.map((ending) => rankOf(selves, ending)));
  return ({name, code}) => {
    const ending = [...selves.keys()].find((end) => name.endsWith(end)) ?? "";
    // Parts say 全省 and 全市 of what they lie in, too; a zone, which has no code, is one.
    if (!loud.includes(ending)) return code === "" || rankOf(selves, ending) > lowest ? 1 : 0.5;
    return rankOf(selves, ending) === lowest || sharesCalls(ending, loud, selves, lowest) ? 1.5 : 1;
  };
}

/** Whether a text speaks of its place as only the place itself does: 我市. */
export const speaksAsOwn = (text: string, {selves, firstPerson}: ReportWords): boolean =>
  [...selves.values()].some(({calls}) =>
    calls.some((call) => firstPerson.some((start) => call.startsWith(start)) && text.includes(call))
  );

function times(text: string, call: string): number {
  let count = 0;
  for (let at = text.indexOf(call); at !== -1; at = text.indexOf(call, at + call.length)) count++;
  return count;
}

/** How often a call stands before no word that only sets a place beside others: 在全省率先. */
function timesAlone(text: string, call: string, beside: readonly string[]): number {
  const all = times(text, call);
  return all === 0 ? 0 : beside.reduce((count, word) => count - times(text, call + word), all);
}

/** How low the level is that places with this ending speak from; a higher rank is a lower level. */
const rankOf = (selves: ReportWords["selves"], ending: string): number =>
  placeLevels.indexOf(selves.get(ending)?.level ?? "county");

/** 全区 is said in districts and in autonomous regions alike. */
const sharesCalls = (ending: string, loud: string[], selves: ReportWords["selves"], lowest: number): boolean =>
  loud.some(
    (other) =>
      rankOf(selves, other) === lowest &&
      selves.get(other)?.calls.some((call) => selves.get(ending)?.calls.includes(call))
  );
