/** Something that was found and speaks for or against a reading: its name, and how much of it there is (1 when left out). */
export interface Sign {
  name: string;
  value?: number;
}

/** What each sign weighs for each class, in the order of `classes`. */
export interface LinearModel<C extends string = string> {
  classes: readonly C[];
  weights: ReadonlyMap<string, readonly number[]>;
}

/** What the signs speak for. */
export interface Choice<C extends string = string> {
  class: C;
  /** The class that comes next. */
  next: C;
  /** How likely that class is; all of `probabilities` make up 1. */
  probability: number;
  probabilities: Readonly<Record<C, number>>;
  /** The signs that told it from the class that came next, the heaviest first. */
  weighed: readonly string[];
}

/** The sign that every model has: how common a class is where nothing tells. */
export const always = "always";

/**
 * Weighs the signs (multinomial logistic regression) and chooses among `possible`, all classes when left out. Signs that
 * the model does not know weigh nothing.
 */
export function choose<C extends string>(
  signs: readonly Sign[],
  {classes, weights}: LinearModel<C>,
  possible: readonly C[] = classes
): Choice<C> {
  const known: {name: string; row: readonly number[]; value: number}[] = [];
  const add = (name: string, value: number): void => {
    const row = weights.get(name);
    if (row) known.push({name, row, value});
  };
  add(always, 1);
  for (const {name, value = 1} of signs) add(name, value);
  const score = (c: number): number => {
    let sum = 0;
    for (const {row, value} of known) sum += (row[c] ?? 0) * value;
    return sum;
  };
  const likely = shares(classes.map((name, c) => (possible.includes(name) ? score(c) : -Infinity)));
  const [first, second] = bestTwo(likely);
  const weighed: {name: string; by: number}[] = [];
  for (const {name, row, value} of known) {
    const by = (row[first] ?? 0) * value - (row[second] ?? 0) * value;
    if (by > 0 && name !== always) weighed.push({name, by});
  }
  return {
    class: classes[first] as C,
    next: classes[second] as C,
    probability: likely[first] ?? 0,
    probabilities: named(classes, likely),
    weighed: weighed.sort((a, b) => b.by - a.by).map(({name}) => name)
  };
}

/** Numbers by the name of what each is of. */
export function named<C extends string>(classes: readonly C[], numbers: readonly number[]): Record<C, number> {
  const all = {} as Record<C, number>;
  for (const [c, name] of classes.entries()) all[name] = numbers[c] ?? 0;
  return all;
}

/** Where the greatest number stands and where the next, the earlier of equals first; the same where there is but one. */
function bestTwo(numbers: readonly number[]): [number, number] {
  let [first, second] = [0, numbers.length > 1 ? 1 : 0];
  numbers.forEach((number, i) => {
    if (number > (numbers[first] ?? 0)) [first, second] = [i, first];
    else if (i !== first && (second === first || number > (numbers[second] ?? 0))) second = i;
  });
  return [first, second];
}

/** Scores as shares of 1 (softmax). */
export function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
