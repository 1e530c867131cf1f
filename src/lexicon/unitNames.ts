import {z} from "zod";
import {readCsv} from "./file.ts";

const UnitName = z.object({unit: z.string().min(1), en: z.string()});

/** English names of units, from unit-names.csv; empty where English uses none (个). */
export const loadUnitNames = (folder: string): ReadonlyMap<string, string> =>
  new Map(readCsv(folder, "unit-names.csv", UnitName).map(({unit, en}) => [unit, en]));
