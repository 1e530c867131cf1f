export interface Pairing<G, P> {
  matched: [G, P][];
  missed: G[];
  spurious: P[];
}

/** Pairs annotations with readings one to one, the best fits first; `fit` gives 0 for no match. */
export function pair<G, P>(gold: readonly G[], found: readonly P[], fit: (gold: G, found: P) => number): Pairing<G, P> {
  const candidates = gold
    .flatMap((g, i) => found.map((p, j) => ({i, j, fit: fit(g, p)})))
    .filter((candidate) => candidate.fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const [goldTaken, foundTaken] = [new Set<number>(), new Set<number>()];
  const matched: [G, P][] = [];
  for (const {i, j} of candidates) {
    const [g, p] = [gold[i], found[j]];
    if (g === undefined || p === undefined || goldTaken.has(i) || foundTaken.has(j)) continue;
    goldTaken.add(i);
    foundTaken.add(j);
    matched.push([g, p]);
  }
  return {
    matched,
    missed: gold.filter((_, i) => !goldTaken.has(i)),
    spurious: found.filter((_, j) => !foundTaken.has(j))
  };
}
