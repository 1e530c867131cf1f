/** A stretch of a text in UTF-16 code units (JavaScript string indices): `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether one stretch lies within another; one that is the same does. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
