interface Kept {
  on: readonly unknown[];
  node: HTMLElement;
}

const all = new Map<string, Kept>();

/**
 * A part of a page that is made anew only when what it depends on has changed since it was made last: a page of many
 * parts then reacts at the cost of the one that a control belongs to.
 */
export function kept(id: string, on: readonly unknown[], make: () => HTMLElement): HTMLElement {
  const known = all.get(id);
  if (known && known.on.length === on.length && known.on.every((one, i) => one === on[i])) return known.node;
  const node = make();
  all.set(id, {on, node});
  return node;
}
