import {z} from "zod";
import {numeralDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";

const file = "yearly.yml";

const File = z.strictObject({average: Pattern, each: Pattern, paid: Pattern, leading: Pattern});

/** How words say that a figure is of each of several years; `yearly.yml` explains each. */
export interface YearlyWords {
  average: RegExp;
  each: RegExp;
  /** What is paid to each one, or laid down as a standard. */
  paid: RegExp;
  /** The beginning of a clause that holds for its later figures, too. */
  leading: RegExp;
}

/** Reads yearly.yml. Throws UserError when it is malformed, or a pattern contradicts its examples. */
export function loadYearly(folder: string): YearlyWords {
  const rows = readYaml(folder, file, File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, file, {small: numeralDigits});
  return {
    average: pattern(rows.average),
    each: pattern(rows.each),
    paid: pattern(rows.paid),
    leading: pattern(rows.leading)
  };
}
