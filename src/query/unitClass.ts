import {join} from "node:path";
import {keptOf, referenceFolder} from "../lexicon/folder.ts";
import {loadUnits} from "../lexicon/units.ts";

const units = keptOf(join(referenceFolder, "units.csv"), () => loadUnits(referenceFolder));

/** What gives figures the class of their unit, as the table of units has it now. */
export function unitClasses(): <T extends {unit: string}>(figure: T) => T & {unitClass: string} {
  const {classOf} = units();
  return (figure) => ({...figure, unitClass: classOf(figure.unit)});
}
