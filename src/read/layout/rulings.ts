/** A straight line that a page draws: along x at a height, or along y at a distance from the left. */
export interface Ruling {
  along: "x" | "y";
  at: number;
  from: number;
  to: number;
}

/** Lines that come this near touch, and those side by side are one: borders are drawn double, and in pieces. */
export const near = 3;

/** The straight line between two points; null where it slants or is a point. */
export function rulingOf(x0: number, y0: number, x1: number, y1: number): Ruling | null {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.max(width, height) === 0 || Math.min(width, height) > 0.5) return null;
  return width > height
    ? {along: "x", at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1)}
    : {along: "y", at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1)};
}

/** A filled box that is so thin that it shows as a line. */
export function thinBox(x0: number, y0: number, x1: number, y1: number): Ruling | null {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.min(width, height) > near) return null;
  return width > height
    ? rulingOf(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    : rulingOf((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
}

/** Rulings of one direction as they are seen: pieces joined, double ones once. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const bundles: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const bundle = bundles.at(-1);
    if (bundle?.[0] && ruling.at - bundle[0].at <= near) bundle.push(ruling);
    else bundles.push([ruling]);
  }
  return bundles.flatMap((bundle) => {
    const at = bundle.reduce((sum, ruling) => sum + ruling.at, 0) / bundle.length;
    return joined(bundle).map((ruling) => ({...ruling, at}));
  });
}

function joined(rulings: Ruling[]): Ruling[] {
  const pieces: Ruling[] = [];
  for (const ruling of rulings.sort((a, b) => a.from - b.from)) {
    const last = pieces.at(-1);
    if (last && ruling.from - last.to <= near) last.to = Math.max(last.to, ruling.to);
    else pieces.push({...ruling});
  }
  return pieces;
}

/** Rulings of a table that hang together. */
export interface Frame {
  across: Ruling[];
  down: Ruling[];
}

/** A page that draws more lines than this, or more that stay apart, draws a picture. */
export const mostDrawn = 20_000;
const mostApart = 2000;

/**
 * The rulings of a page in frames: those along x with those along y that they meet. One that meets none is alone. None where
 * there are too many for tables.
 */
export function framesOf(rulings: readonly Ruling[]): Frame[] {
  if (rulings.length > mostDrawn) return [];
  const across = merged(rulings.filter(({along}) => along === "x"));
  const down = merged(rulings.filter(({along}) => along === "y"));
  if (across.length + down.length > mostApart) return [];
  const frames: Frame[] = [];
  const open = new Set([...across, ...down]);
  for (const first of open) {
    const frame: Frame = {across: [], down: []};
    const reached = [first];
    open.delete(first);
    for (let ruling = reached.pop(); ruling; ruling = reached.pop()) {
      frame[ruling.along === "x" ? "across" : "down"].push(ruling);
      for (const other of open) {
        if (other.along === ruling.along || !meets(ruling, other)) continue;
        open.delete(other);
        reached.push(other);
      }
    }
    frames.push(frame);
  }
  return frames;
}

const meets = (a: Ruling, b: Ruling): boolean => within(a.at, b) && within(b.at, a);

const within = (at: number, {from, to}: Ruling): boolean => at >= from - near && at <= to + near;
