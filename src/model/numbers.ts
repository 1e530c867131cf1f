/** A number as far on the other side of zero; zero stays zero, for nobody writes a figure that is -0. */
export const negated = (value: number): number => 0 - value;

/** Whether two numbers are the same, but for what binary fractions add; none is the same as none. */
export const sameNumber = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a == null || b == null ? a == null && b == null : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
