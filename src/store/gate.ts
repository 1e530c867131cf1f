/** Holds back what would take memory while much is held. */
interface Gate {
  /** Waits until what was added is no more than may be. */
  open(): Promise<void>;
  add(amount: number): void;
}

/** Who asks first goes first: what is taken first is never behind what waits for it. */
export function gate(most: number): Gate {
  let sum = 0;
  const asking: (() => void)[] = [];
  return {
    open: () => (sum <= most ? Promise.resolve() : new Promise((resolve) => asking.push(resolve))),
    add: (amount) => {
      sum += amount;
      if (sum <= most) for (const go of asking.splice(0)) go();
    }
  };
}
