import {formatQuantity} from "../components/format.ts";
import type {Fact} from "./tables.ts";

/** How much a figure is, with its unit in the language of the page: 117 items, ≥50%, 433K households. */
export const amount = ({value, value_max, unit, comparator}: Fact): string =>
  formatQuantity({value, valueMax: value_max, unit, comparator});
