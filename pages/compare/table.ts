import type {Catalogue} from "../components/data.ts";
import type {Alignment} from "../comparisons/align.ts";
import type {Cell} from "../figures/cells.ts";
import type {Comparison} from "../comparisons/comparison.ts";
import type {Side} from "../figures/held.ts";
import {positionOf} from "../figures/kinds.ts";

/** One row of the aligned table: one side of a comparison. */
export interface AlignedRow {
  comparison: Comparison;
  side: Side;
  cells: Cell[];
}

export const sorts = ["family", "coverage", "spread", "domain"] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (value: string | null): value is Sort => sorts.some((sort) => sort === value);

const told = (cells: readonly Cell[]): number => cells.filter(({fact}) => fact).length;

/** Every side of every comparison as a row, in the order of the families. */
export const alignedRows = ({families}: Alignment): AlignedRow[] =>
  families.flatMap(({comparisons}) =>
    comparisons.flatMap((comparison) =>
      (["actual", "target"] as const).flatMap((side) => {
        const cells = comparison[side];
        return cells ? [{comparison, side, cells}] : [];
      })
    )
  );

/** How far the values lie apart, from 0 (equal) on: the range over the largest size. Null with fewer than two values. */
export function spread({comparison: {kind}, cells}: AlignedRow): number | null {
  const values = cells.flatMap(({fact, missing}) => (fact && !missing ? [positionOf(fact, kind)] : []));
  if (values.length < 2) return null;
  const size = Math.max(...values.map(Math.abs));
  return size === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / size;
}

/** Rows in another order; rows that are equal in it keep the order of their families. */
export function sorted(rows: readonly AlignedRow[], sort: Sort, {domains}: Catalogue): AlignedRow[] {
  const order = new Map(domains.map(({id}, i) => [id, i]));
  const place = ({comparison}: AlignedRow): number => order.get(comparison.domain) ?? domains.length;
  const keys: Record<Sort, (row: AlignedRow) => number> = {
    family: () => 0,
    coverage: ({cells}) => -told(cells),
    spread: (row) => -(spread(row) ?? -1),
    domain: place
  };
  return [...rows].sort((a, b) => keys[sort](a) - keys[sort](b));
}
