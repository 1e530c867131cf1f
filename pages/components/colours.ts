import type {Role} from "../../src/model/fact.ts";

/** The colour of a role, in the theme of the page: count indigo, target amber, outcome green, context grey. */
export const roleColour = (role: Role): string => `var(--role-${role})`;

const placeColours = 10;

/**
 * A colour for each place code. A place has its own wherever it appears; where two of them would share one, the later of
 * the list takes the next that is free, so that adding a place never changes those before it.
 */
export function placeColour(codes: readonly string[]): Map<string, string> {
  const taken = new Set<number>();
  return new Map(
    codes.map((code) => {
      const slot = freeSlot(ownSlot(code), taken);
      taken.add(slot);
      return [code, `var(--place-${slot})`];
    })
  );
}

/** Codes run in steps (130000, 140000; 360100, 360200): their digits are mixed, so that neighbours differ. */
function ownSlot(code: string): number {
  let mixed = 7;
  for (const digit of code) mixed = (mixed * 31 + Number(digit)) % 9973;
  return mixed % placeColours;
}

function freeSlot(own: number, taken: ReadonlySet<number>): number {
  for (let step = 0; step < placeColours; step++) {
    const slot = (own + step) % placeColours;
    if (!taken.has(slot)) return slot;
  }
  return own;
}
