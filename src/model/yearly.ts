import {isLong} from "./calendar.ts";
import type {Meaning} from "./fact.ts";

/**
 * Whether a figure is of a year on average of several, and no sum of them nor that of a single one: one that says so, and
 * one of each year (每年) of a period of more than a year.
 */
export const isOfEachYear = ({yearly, period}: Pick<Meaning, "yearly" | "period">): boolean =>
  yearly === "average" || (yearly === "each" && period !== null && isLong(period));
