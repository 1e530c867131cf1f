import type {getResolvedPDFJS} from "unpdf";
import {filled, type Matrix, matrixOf, type Path, plain, stroked, times} from "./layout/plane.ts";
import {mostDrawn, type Ruling} from "./layout/rulings.ts";

/** The numbers by which pdf.js names what it does. */
export type Operations = Awaited<ReturnType<typeof getResolvedPDFJS>>["OPS"];

/** What a page does to be drawn, as pdf.js lists it. */
export interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** The straight lines that a page draws, thin filled boxes among them. */
export function rulingsIn({fnArray, argsArray}: OperatorList, ops: Operations): Ruling[] {
  const pen = new Pen();
  const steps = stepsOf(pen, ops);
  for (let i = 0; i < fnArray.length; i++) {
    const args: unknown = argsArray[i];
    steps.get(fnArray[i] ?? -1)?.(Array.isArray(args) ? args : []);
  }
  return pen.found;
}

/** What is done at each operation that bears on lines. */
function stepsOf(pen: Pen, ops: Operations): Map<number, (args: readonly unknown[]) => void> {
  const strokes = new Set<unknown>([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke
  ]);
  const fills = new Set<unknown>([ops.fill, ops.eoFill]);
  return new Map<number, (args: readonly unknown[]) => void>([
    [ops.save, () => pen.save()],
    [ops.restore, () => pen.restore()],
    [ops.transform, (args) => pen.transform(matrixOf(args))],
    [ops.paintFormXObjectEnd, () => pen.restore()],
    [
      ops.paintFormXObjectBegin,
      ([matrix]) => {
        pen.save();
        if (Array.isArray(matrix)) pen.transform(matrixOf(matrix));
      }
    ],
    [ops.setFillRGBColor, ([color]) => pen.ink(color)],
    [
      ops.constructPath,
      ([painting, data]) => {
        if (strokes.has(painting)) pen.stroke(pathsIn(data));
        if (fills.has(painting)) pen.fill(pathsIn(data));
      }
    ]
  ]);
}

const white = "#ffffff";

interface PenState {
  matrix: Matrix;
  fill: unknown;
}

class Pen {
  readonly found: Ruling[] = [];
  #state: PenState = {matrix: plain, fill: null};
  readonly #saved: PenState[] = [];

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.#state = {...this.#state, matrix: times(this.#state.matrix, matrix)};
  }

  ink(fill: unknown): void {
    this.#state = {...this.#state, fill};
  }

  stroke(paths: readonly Path[]): void {
    if (this.found.length > mostDrawn) return;
    for (const ruling of paths.flatMap((path) => stroked(path, this.#state.matrix))) this.found.push(ruling);
  }

  /** What is filled in white takes away what was drawn below it. */
  fill(paths: readonly Path[]): void {
    if (this.found.length > mostDrawn || this.#state.fill === white) return;
    for (const ruling of paths.flatMap((path) => filled(path, this.#state.matrix))) this.found.push(ruling);
  }
}

/** How pdf.js writes a path: a number for what is drawn, then so many numbers for where. */
const numbersOf = [2, 2, 6, 4, 0];
const [moveTo, lineTo, , , closePath] = numbersOf.keys();

/** The paths that one operation draws. */
function pathsIn(data: unknown): Path[] {
  const numbers: unknown = Array.isArray(data) ? data[0] : null;
  if (!(numbers instanceof Float32Array) && !Array.isArray(numbers)) return [];
  const paths: Path[] = [];
  for (let at = 0; at < numbers.length;) {
    const kind = Number(numbers[at]);
    const count = numbersOf[kind];
    if (count === undefined) break;
    const end = at + 1 + count;
    draw(paths, kind, [Number(numbers[end - 2]), Number(numbers[end - 1])]);
    at = end;
  }
  return paths;
}

function draw(paths: Path[], kind: number, point: readonly [number, number]): void {
  const path = paths.at(-1);
  if (kind === moveTo || !path) paths.push([[point]]);
  else if (kind === lineTo) path.at(-1)?.push(point);
  else if (kind === closePath) path.at(-1)?.push(path[0]?.[0] ?? point);
  else path.push([point]);
}
