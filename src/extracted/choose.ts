import {contains} from "../model/span.ts";
import {type Place, placesOf} from "./find.ts";
import {type HeldReport, receivedOf} from "./report.ts";
import type {Extracted} from "./schema.ts";

/** A quote at one of its places. */
export interface Found {
  report: HeldReport;
  place: Place;
}

/** The places that a row may mean, after all that it says of where: one, where that is enough. */
export function chosen(row: Extracted, reports: readonly HeldReport[]): readonly Found[] {
  const found = reports.flatMap((report) => placesOf(row.quote, report).map((place): Found => ({report, place})));
  const sure = found.filter(({place}) => place.way !== "nearest");
  const likest = Math.max(...found.map(({place}) => place.score));
  const best = sure.length > 0 ? sure : found.filter(({place}) => place.score === likest);
  return byNumber(byOffset(byContext(best, row), row), row);
}

function byContext(found: readonly Found[], {context}: Extracted): readonly Found[] {
  if (context === undefined || found.length < 2) return found;
  return found.filter(({report, place}) => placesOf(context, report).some((around) => contains(around, place)));
}

/** The place nearest to the offset that a row gives; both where two are as near. */
function byOffset(found: readonly Found[], {start}: Extracted): readonly Found[] {
  if (start === undefined || found.length < 2) return found;
  const away = ({report, place}: Found): number => Math.abs(receivedOf(report, place).start - start);
  const least = Math.min(...found.map(away));
  return found.filter((one) => away(one) === least);
}

const byNumber = (found: readonly Found[], {nth}: Extracted): readonly Found[] =>
  nth === undefined || found.length < 2 ? found : found.slice(nth - 1, nth);
