import {monthsIn, wholeYears, yearOf} from "../../src/model/calendar.ts";
import {groupBy} from "../../src/model/group.ts";
import type {Period} from "../../src/model/report.ts";
import {has, isMove} from "../../src/model/unitClasses.ts";
import {isOfEachYear} from "../../src/model/yearly.ts";
import type {Catalogue, DrawnFact, IndicatorRow} from "../components/data.ts";
import {formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {entriesIn} from "./entries.ts";
import type {Kind} from "./kinds.ts";

/**
 * The kind of time that a figure is of, by which figures may stand side by side: so many whole months that it counts over;
 * else `standing`, how things are at the end of a period, however long that is; `reached`, an amount that a review of several
 * years names and does not call a sum, most often that of the last year; `average`, what is of a year on average of several,
 * or of each of them; `since`, a sum since a start of which only the end is known; `days`, a period that is not made of months;
 * `unnamed`, none.
 */
export type Extent = number | "standing" | "reached" | "average" | "since" | "days" | "unnamed";

/** What of a figure tells its extent. */
type Timed = Pick<
  DrawnFact,
  "indicator" | "measure" | "unitClass" | "change" | "from" | "role" | "deadline" | "period" | "cumulative" | "yearly"
>;

type Standing = IndicatorRow["standing"];

const year = 12;

/** How the label of a rate says that it is since a start: a total (总量) that fell is no sum of falls. */
const sinceStart = /累计/u;

/** The extent of a figure of an entry of the catalogue with this `standing`; null for a figure that it does not know. */
export function extentOf(fact: Timed, standing: Standing | null): Extent {
  if (isStanding(fact, standing)) return "standing";
  if (isOfEachYear(fact)) return "average";
  const {period, cumulative, role, deadline} = fact;
  // An amount that is promised for a date (到2030年达到…) is of the last year before it, as docs/links.md has it.
  if (standing === "deadline" && role === "target" && deadline !== null && !cumulative) return year;
  const months = period && monthsIn(period);
  if (standing === "deadline" && role !== "target" && !cumulative && months !== null && months > year) return "reached";
  const isSum = cumulative && (fact.measure !== "rate" || sinceStart.test(fact.indicator));
  if (isSum && (months === null || months <= year)) return "since";
  return months ?? (period ? "days" : "unnamed");
}

/** Whether figures say how things stand, for each by its entry; null for one that the catalogue has no entry of. */
export function standingsIn({indicators}: Pick<Catalogue, "indicators">): (fact: DrawnFact) => Standing | null {
  const entryOf = entriesIn({indicators});
  return (fact) => entryOf(fact)?.standing ?? null;
}

/** What measures say how things are where no entry of the catalogue is known. */
const states: ReadonlySet<DrawnFact["measure"]> = new Set(["share", "rank", "duration"]);

function isStanding({measure, unitClass, change, from}: Timed, standing: Standing | null): boolean {
  if (isMove(measure, unitClass)) return false;
  if (from !== null || measure === "rank" || standing === "always") return true;
  if (standing === null && states.has(measure)) return true;
  return has(unitClass, "standing") && (unitClass !== "ratio" || change === "none");
}

/**
 * The extent in words, as it stands behind the name of an indicator; empty for a year, for how things are, and where no
 * time is named, which is said where the time would stand.
 */
export function extentWords(extent: Extent): string {
  if (extent === "average" || extent === "reached" || extent === "since" || extent === "days")
    return t(`extent.${extent}`);
  if (typeof extent !== "number" || extent === year) return "";
  return extent % year === 0 ? t("extent.years", {n: extent / year}) : t("extent.months", {n: extent});
}

/** The same behind the name of an entry of the catalogue, which says itself of a rate that it is of averages. */
export const nameExtent = (extent: Extent, kind: Kind): string =>
  extent === "average" && (kind === "growth" || kind === "reduction") ? "" : extentWords(extent);

/**
 * What a figure counts over, where its value and its period do not show it: a year on average of several, or the time since
 * a start; empty for others, and for a rate, whose words say it themselves.
 */
export function countsOver(fact: Pick<DrawnFact, "yearly" | "period" | "measure" | "cumulative">): string {
  if (isOfEachYear(fact) && fact.measure !== "rate") return t("extent.average");
  return fact.cumulative ? t("compare.cumulative") : "";
}

/** The order in which figures of different extents are told: a year, how things are, then the shorter of the others. */
export const extentOrder = (extent: Extent): number =>
  extent === year ? -2 : extent === "standing" ? -1 : typeof extent === "number" ? extent : Infinity;

/** What of a figure says when it is of. */
type Dated = Pick<DrawnFact, "period" | "deadline">;

/** The time that a figure of an extent is of: for how things are the day on which they are; null where none is named. */
function timeOf({period, deadline}: Dated, extent: Extent): Period | null {
  const due = deadline?.date ?? period?.end ?? null;
  if (extent === "standing") return due === null ? null : {start: due, end: due};
  const isOfLastYear = extent === year && deadline !== null && (period === null || monthsIn(period) !== year);
  return isOfLastYear ? wholeYears(yearOf(deadline.date)) : period;
}

/** When a figure of an extent is of, in words; of how things stand the year at whose end they do, else the day. */
export function timeWords(fact: Dated, extent: Extent): string {
  const time = timeOf(fact, extent);
  if (time === null) return t("compare.noPeriod");
  const isYearEnd = extent === "standing" && time.end.endsWith("-12-31");
  return formatPeriod(isYearEnd ? wholeYears(yearOf(time.end)) : time);
}

/** The time of a figure as a key that is equal for equal times; null where none is named. */
export type TimeKey = (fact: Dated) => string | null;

/** How figures of an extent say when they are of. */
export const timeKeyOf =
  (extent: Extent): TimeKey =>
  (fact) =>
    keyOf(timeOf(fact, extent));

/** A period as a key that is equal for equal periods, later ones larger. */
export const keyOf = (period: Period | null): string | null => period && `${period.end}/${period.start}`;

/** The time that most of those who give these figures have in common, of several the latest; null where no two share one. */
export function commonTime<T>(
  given: readonly T[],
  who: (one: T) => unknown,
  when: (one: T) => string | null
): string | null {
  const times = [...groupBy(given, when)].flatMap(([time, own]) =>
    time === null ? [] : [{time, givers: new Set(own.map(who)).size}]
  );
  const [first] = times.sort((a, b) => b.givers - a.givers || (a.time < b.time ? 1 : -1));
  return first && first.givers > 1 ? first.time : null;
}
