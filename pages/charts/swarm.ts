import {median} from "d3";

/** Something that takes room around a position on a line. */
export interface Bead {
  x: number;
  /** Half of what it takes to the left, and to the right. */
  left: number;
  right: number;
}

/** The level on which each bead stands so that none lies over another: 0 on the line, 1 above it, in the order given. */
export function levelsOf(beads: readonly Bead[]): number[] {
  const levels: Bead[][] = [];
  const found = new Map<Bead, number>();
  for (const bead of [...beads].sort((a, b) => a.x - b.x)) {
    const free = levels.findIndex((level) => level.every((other) => other.x + other.right <= bead.x - bead.left));
    const level = free === -1 ? levels.push([]) - 1 : free;
    levels[level]?.push(bead);
    found.set(bead, level);
  }
  return beads.map((bead) => found.get(bead) ?? 0);
}

/** Dots from left to right; one that would cover another stands above it. Gives the storey of each. */
export function pile(xs: readonly number[], width: number): number[] {
  const storeys: number[][] = [];
  return xs.map((x) => {
    let storey = 0;
    while (storeys[storey]?.some((other) => Math.abs(other - x) < width)) storey++;
    (storeys[storey] ??= []).push(x);
    return storey;
  });
}

/** The median of some values, null for none. It is ours and no report's: six digits say enough. */
export function medianOf(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === undefined ? null : Number(middle.toPrecision(6));
}
