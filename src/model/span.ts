/** A stretch of a text in UTF-16 code units (JavaScript string indices): `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether one stretch lies within another; one that is the same does. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The first of a list in order that `passes`, from which on all do, by its index; its length where none does. */
export function firstWhere<T>(
  list: {readonly length: number; readonly [at: number]: T},
  passes: (one: T) => boolean
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Looks up which of some stretches, which lie apart, holds the character at an offset, by its index; -1 for none. */
export function finderOf(spans: readonly Span[]): (offset: number) => number {
  const order = spans.map((span, index) => ({...span, index})).sort((a, b) => a.start - b.start);
  return (offset) => {
    const found = order[firstWhere(order, ({end}) => end > offset)];
    return found !== undefined && found.start <= offset ? found.index : -1;
  };
}
