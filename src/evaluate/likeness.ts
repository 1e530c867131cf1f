const marks = /[\s\p{P}]/gu;

/** A label without white space and punctuation. */
export const bareLabel = (text: string | null | undefined): string => (text ?? "").replace(marks, "");

function pairsOf(label: string): Set<string> {
  const characters = [...label];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

/** Sørensen–Dice coefficient over pairs of neighbouring characters: 1 for the same label, 0 for nothing in common. */
export function likeness(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [pairsOf(bareLabel(a)), pairsOf(bareLabel(b))];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}
