import {
  loadDomains,
  loadTargetGroups,
  loadTargets,
  type ReportRow,
  type TargetGroupRow,
  type TargetSlice,
  type TargetTallyRow
} from "../components/data.ts";
import {placeOf} from "../components/names.ts";
import type {Asked} from "./asked.ts";
import {promisesOf, type Promised} from "./promises.ts";

/** Up to so many targets a page holds them all; beyond, those of the places or of the domain that are asked for. */
const most = 8000;

export interface Loaded {
  promises: Promised[];
  /** What there is beyond what is loaded; null when everything is. */
  beyond: TargetGroupRow[] | null;
}

/** The promises that are asked for, and others where all of them are few enough. */
export async function loadPromises(
  asked: Asked,
  {reports, tallies}: {reports: readonly ReportRow[]; tallies: readonly TargetTallyRow[]}
): Promise<Loaded> {
  const total = tallies.reduce((sum, {targets}) => sum + targets, 0);
  const fits = total <= most;
  const [slices, beyond] = await Promise.all([
    fits ? everySlice() : slicesFor(asked, reports),
    fits ? null : loadTargetGroups()
  ]);
  const loaded = await Promise.all(slices.map(loadTargets));
  return {promises: loaded.flatMap((slice) => made(slice, reports)), beyond};
}

const known = new WeakMap<TargetSlice, Promised[]>();

/** The promises of a slice: a page is drawn again with each choice, what it is drawn from stays. */
function made(slice: TargetSlice, reports: readonly ReportRow[]): Promised[] {
  const promises = known.get(slice) ?? promisesOf(slice.targets, reports);
  known.set(slice, promises);
  return promises;
}

const everySlice = async (): Promise<string[]> =>
  (await loadDomains()).filter(({facts}) => facts > 0).map(({id}) => id);

function slicesFor({places, domain}: Asked, reports: readonly ReportRow[]): string[] {
  if (places.length > 0) return reports.filter((row) => places.includes(placeOf(row))).map(({id}) => id);
  return domain === null ? [] : [domain];
}
