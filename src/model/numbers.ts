/** Whether two numbers are the same, but for what binary fractions add; none is the same as none. */
export const sameNumber = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a == null || b == null ? a == null && b == null : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
