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

/** The middle of some values; of an even number the mean of the two in the middle. Null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Number(((low + high) / 2).toPrecision(6));
}
