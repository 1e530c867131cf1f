/** Has one thing done after the other. */
export type InTurn = <Made>(work: () => Promise<Made>) => Promise<Made>;

/** A queue of its own, in which a fault of one thing does not stop those behind it. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** What finds things by their keys, all that wait for a turn in one go: `make` gives those that there are. */
export function together<Found>(
  inTurn: InTurn,
  make: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>
): (key: string) => Promise<Found | null> {
  let waiting: {keys: Set<string>; found: Promise<ReadonlyMap<string, Found>>} | null = null;

  function gather(): NonNullable<typeof waiting> {
    const keys = new Set<string>();
    const found = inTurn(() => {
      waiting = null;
      return make([...keys]);
    });
    return {keys, found};
  }

  return async (key) => {
    waiting ??= gather();
    waiting.keys.add(key);
    return (await waiting.found).get(key) ?? null;
  };
}
