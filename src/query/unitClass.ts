import {referenceFolder} from "../lexicon/folder.ts";
import {loadUnits} from "../lexicon/units.ts";

/** The class of a unit; of a compound one (元/月) always "rate", unless the reference tables know better. */
export function unitClass(unit: string): string {
  units ??= loadUnits(referenceFolder);
  const known = units.classOf(unit);
  return known === "count" && unit.includes("/") ? "rate" : known;
}

let units: ReturnType<typeof loadUnits> | undefined;
