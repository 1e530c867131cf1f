import {referenceFolder} from "../lexicon/folder.ts";
import {loadUnits} from "../lexicon/units.ts";

/** A figure with the class of its unit. */
export const withUnitClass = <T extends {unit: string}>(figure: T): T & {unitClass: string} => ({
  ...figure,
  unitClass: unitClass(figure.unit)
});

function unitClass(unit: string): string {
  units ??= loadUnits(referenceFolder);
  return units.classOf(unit);
}

let units: ReturnType<typeof loadUnits> | undefined;
