import {t} from "../components/i18n.ts";

/** A figure that a finding may name: whose it is, what it says, and where it stands on its axis. */
export interface Found {
  name: string;
  label: string;
  value: number;
  /** The other end of a range; null for a single value. */
  max: number | null;
}

const lowest = ({value, max}: Found): number => Math.min(value, max ?? value);
const highest = ({value, max}: Found): number => Math.max(value, max ?? value);

/** Whether figures all say the same, in the same words. */
export const areAlike = (found: readonly Found[]): boolean => found.every(({label}) => label === found[0]?.label);

/** From the figure that begins lowest to the one that ends highest; of a range that does both, that all lie within it. */
export function rangeWords(found: readonly Found[]): string {
  const low = [...found].sort((a, b) => lowest(a) - lowest(b))[0];
  const high = [...found].sort((a, b) => highest(a) - highest(b)).at(-1);
  if (!low || !high) return t("compare.unclear");
  if (low.label === high.label) return t("compare.within", {label: low.label, place: low.name});
  return t("compare.range", {low: low.label, lowPlace: low.name, high: high.label, highPlace: high.name});
}
