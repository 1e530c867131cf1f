import {contains, overlaps, type Span} from "../../src/model/span.ts";

/** A stretch of text with what lies inside it, in order and without overlap. */
export interface Nested<T> extends Span {
  what: T;
  inside: Nested<T>[];
}

export interface Stretch<T> extends Span {
  what: T;
}

/**
 * Nests stretches that may overlap. What comes first in the list is kept whole; what comes later and lies across the
 * border of an earlier one is cut there. Empty stretches are left out.
 */
export function nest<T>(stretches: readonly Stretch<T>[]): Nested<T>[] {
  let nodes: Nested<T>[] = [];
  for (const {start, end, what} of stretches) {
    if (start < end) nodes = insert(nodes, {start, end, what, inside: []});
  }
  return nodes;
}

function insert<T>(nodes: readonly Nested<T>[], added: Nested<T>): Nested<T>[] {
  const touched = nodes.filter((node) => overlaps(node, added));
  const host = touched.find((node) => contains(node, added));
  if (host) return nodes.map((node) => (node === host ? {...node, inside: insert(node.inside, added)} : node));
  const cut = touched.find((node) => !contains(added, node));
  if (cut) return pieces(added, cut).reduce(insert, [...nodes]);
  const rest = nodes.filter((node) => !touched.includes(node));
  return [...rest, {...added, inside: touched}].sort((a, b) => a.start - b.start);
}

/** A node cut at the border of another that it crosses. */
function pieces<T>(node: Nested<T>, {start, end}: Span): Nested<T>[] {
  const at = node.start < start ? start : end;
  return [
    {...node, end: at},
    {...node, start: at}
  ];
}
