import {referenceFolder} from "../lexicon/folder.ts";
import {loadUnits} from "../lexicon/units.ts";

/** A figure with the class of its unit. */
export const withUnitClass = <T extends {unit: string}>(figure: T): T & {unitClass: string} => ({
  ...figure,
  unitClass: unitClass(figure.unit)
});

/** The class of a unit; of a compound one (元/月) always "rate", unless the reference tables know better. */
function unitClass(unit: string): string {
  units ??= loadUnits(referenceFolder);
  const known = units.classOf(unit);
  return known === "count" && unit.includes("/") ? "rate" : known;
}

let units: ReturnType<typeof loadUnits> | undefined;
