/**
 * A pure function of a text that keeps what it gave for the last texts, at least `most` of them and at most twice as many: what
 * it gives must not be changed. Worth it only where the same short texts come again and again.
 */
export function memo<T>(make: (text: string) => T, most: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const made = old.get(text) ?? make(text);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(text, made);
    return made;
  };
}
