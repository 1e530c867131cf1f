import {type Ruling, rulingOf, thinBox} from "./rulings.ts";

/** A map of the plane: x to a·x + c·y + e, y to b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

type Point = readonly [x: number, y: number];

/** What is drawn without lifting the pen: pieces of straight lines, parted where it draws a curve. */
export type Path = Point[][];

export const plain: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner`, then `outer`. */
export function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export const mapped = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** The first six numbers of a list; the map that changes nothing where they are not there. */
export function matrixOf(numbers: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = numbers.map(Number);
  const matrix: Matrix = [a ?? Number.NaN, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
  return matrix.every(Number.isFinite) ? matrix : plain;
}

/** The straight lines that a path shows when its outline is drawn. */
export const stroked = (path: Path, matrix: Matrix): Ruling[] =>
  path.flatMap((piece) => {
    const points = piece.map((point) => mapped(matrix, point));
    return points.slice(1).flatMap((point, i) => rulingOf(...(points[i] ?? point), ...point) ?? []);
  });

/** The straight line that a path shows when it is filled, where it is that thin. */
export function filled(path: Path, matrix: Matrix): Ruling[] {
  const points = path.flat().map((point) => mapped(matrix, point));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (points.length === 0 || points.length > mostCorners) return [];
  return [thinBox(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))].filter((box) => box !== null);
}

/** A box has five, with its corners rounded a few more. */
const mostCorners = 20;
