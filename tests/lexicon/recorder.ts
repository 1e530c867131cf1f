/** A part of a table that holds others by their names; a list, a pattern and what maps words hold none. */
const isNamed = (part: unknown): part is Record<string, unknown> =>
  typeof part === "object" &&
  part !== null &&
  Object.getPrototypeOf(part) === Object.prototype &&
  !("pattern" in part || "findAll" in part) &&
  Object.keys(part).every((key) => /^[a-zA-Z]+$/.test(key));

/** How deep a table may nest lists by their names. */
const deepest = 2;

/** Tells which lists of tables somebody has looked into: who only hands a list on, or copies the table, has not. */
export class Recorder {
  readonly #unused = new Set<string>();
  /** What stands in for a list, and for itself. */
  readonly #watched = new WeakMap<object, object>();

  /** The lists that nobody has looked into so far. */
  get unused(): string[] {
    return [...this.#unused].toSorted();
  }

  /** The same table with lists that tell when they are used; they are called `name: list` or `name: group.list`. */
  watch<T>(table: T, name: string, depth = 0): T {
    if (this.#isWatched(table) || depth === deepest || !isNamed(table)) return this.#list(table, name);
    const parts = Object.entries(table).map(([key, part]) => [
      key,
      this.watch(part, depth === 0 ? `${name}: ${key}` : `${name}.${key}`, depth + 1)
    ]);
    return Object.fromEntries(parts) as T;
  }

  // A list may be handed on within another table; to ask what it is would be to look into it.
  #isWatched = (part: unknown): boolean => typeof part === "object" && part !== null && this.#watched.has(part);

  #list<T>(list: T, name: string): T {
    if (typeof list !== "object" || list === null) return list;
    const known = this.#watched.get(list);
    if (known) return known as T;
    this.#unused.add(name);
    const use = (): void => void this.#unused.delete(name);
    const watched = new Proxy(list, {
      get: (held, key) => {
        use();
        const value: unknown = Reflect.get(held, key);
        // Maps and expressions know themselves only, not what stands in for them.
        return typeof value === "function" && !Array.isArray(held) ? value.bind(held) : value;
      },
      has: (held, key) => (use(), Reflect.has(held, key)),
      ownKeys: (held) => (use(), Reflect.ownKeys(held))
    });
    this.#watched.set(list, watched).set(watched, watched);
    return watched;
  }
}
