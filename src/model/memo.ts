/**
 * A pure function of a text or a number that keeps what it gave for the last ones, at least `most` of them and at most twice as
 * many: what it gives must not be changed. Worth it only where the same short texts come again and again.
 */
export function memo<T, K extends string | number = string>(make: (key: K) => T, most: number): (key: K) => T {
  let young = new Map<K, T>();
  let old = new Map<K, T>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const made = old.get(key) ?? make(key);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(key, made);
    return made;
  };
}
