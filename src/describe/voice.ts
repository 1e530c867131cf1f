import type {PlaceEntry} from "../lexicon/places.ts";
import type {ReportWords} from "../lexicon/reports.ts";

/** How well the way in which a report speaks of its own place (我市, 全县) suits a place: 0.5, 1 or 1.5. */
export type Voice = (place: Pick<PlaceEntry, "name">) => number;

/** 我市 can only be the reporting place; 全市 may also be the city above. */
const firstPerson = 3;

/** A level that is named less often than this, against the one named most, is not the report's own. */
const heard = 0.3;

/** Parts speak of the whole that they lie in, wholes seldom of "the city": the lowest level that is heard speaks. */
const ranks: Record<string, number> = {旗: 0, 县: 0, 区: 0, 市: 1, 州: 1, 盟: 1, 地区: 1, 省: 2, 自治区: 2};

/** Listens to a text. */
export function voiceOf(text: string, {selves}: ReportWords): Voice {
  const counts = new Map<string, number>();
  for (const [ending, calls] of selves) {
    const heard = calls.map((call) => (text.split(call).length - 1) * (/^[我本]/.test(call) ? firstPerson : 1));
    counts.set(
      ending,
      heard.reduce((sum, count) => sum + count, 0)
    );
  }
  const most = Math.max(...counts.values());
  if (most === 0) return () => 1;
  const loud = [...counts].filter(([, count]) => count >= heard * most).map(([ending]) => ending);
  const lowest = Math.min(...loud.map((ending) => ranks[ending] ?? 0));
  return ({name}) => {
    const ending = [...selves.keys()].find((end) => name.endsWith(end)) ?? "";
    if (!loud.includes(ending)) return 0.5;
    return (ranks[ending] ?? 0) === lowest || sharesCalls(ending, loud, selves, lowest) ? 1.5 : 1;
  };
}

/** 全区 is said in districts and in autonomous regions alike. */
const sharesCalls = (ending: string, loud: string[], selves: ReportWords["selves"], lowest: number): boolean =>
  loud.some(
    (other) => (ranks[other] ?? 0) === lowest && selves.get(other)?.some((call) => selves.get(ending)?.includes(call))
  );
