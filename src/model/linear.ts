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
  const known = [{name: always}, ...signs].flatMap(({name, value = 1}: Sign) => {
    const row = weights.get(name);
    return row ? [{name, of: (c: number): number => (row[c] ?? 0) * value}] : [];
  });
  const score = (c: number): number => known.reduce((sum, weight) => sum + weight.of(c), 0);
  const likely = shares(classes.map((name, c) => (possible.includes(name) ? score(c) : -Infinity)));
  const [first = 0, second = first] = classes.map((_, c) => c).sort((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0));
  const weighed = known
    .map(({name, of}) => ({name, by: of(first) - of(second)}))
    .filter(({name, by}) => by > 0 && name !== always)
    .sort((a, b) => b.by - a.by);
  return {
    class: classes[first] as C,
    next: classes[second] as C,
    probability: likely[first] ?? 0,
    probabilities: Object.fromEntries(classes.map((name, c) => [name, likely[c] ?? 0])) as Record<C, number>,
    weighed: weighed.map(({name}) => name)
  };
}

/** Scores as shares of 1 (softmax). */
export function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
