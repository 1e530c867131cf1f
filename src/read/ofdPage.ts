import type {Page} from "./layout/page.ts";
import {filled, mapped, type Matrix, matrixOf, type Path, plain, stroked, times} from "./layout/plane.ts";
import {mostDrawn, type Ruling} from "./layout/rulings.ts";
import type {Glyphs} from "./layout/runs.ts";
import {elementsIn} from "./markup.ts";

/** OFD measures in millimetres downwards, the layout in points upwards. */
const inPoints: Matrix = [72 / 25.4, 0, 0, -72 / 25.4, 0, 0];

/** What a page of an OFD document shows: its own XML, and that of its templates, one over the other. */
export function pageOf(documents: readonly Document[]): Page {
  const [glyphs, rulings]: [Glyphs[], Ruling[]] = [[], []];
  for (const element of documents.flatMap((document) => elementsIn(document))) {
    if (element.getAttribute("Visible") === "false") continue;
    if (element.localName === "TextObject") for (const run of runsOf(element)) glyphs.push(run);
    if (element.localName === "PathObject" && rulings.length <= mostDrawn)
      for (const ruling of rulingsOf(element)) rulings.push(ruling);
  }
  return {glyphs, rulings};
}

const wordsIn = (text: string | null | undefined): string[] => (text ?? "").split(/\s+/).filter(Boolean);

function numberIn(element: Element, name: string, otherwise: number): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? "");
  return Number.isFinite(value) ? value : otherwise;
}

/** Where the plane of an object lies on the page. */
function planeOf(element: Element): Matrix {
  const [left = 0, top = 0] = wordsIn(element.getAttribute("Boundary")).map(Number);
  const own = element.hasAttribute("CTM") ? matrixOf(wordsIn(element.getAttribute("CTM"))) : plain;
  return times(times(inPoints, matrixOf([1, 0, 0, 1, left, top])), own);
}

/** The size of type where none is told, in millimetres. */
const usualSize = 3.5;

/** How far lines of one object lie apart where that is not told, in sizes of type. */
const usualLead = 1.5;

function runsOf(element: Element): Glyphs[] {
  const plane = planeOf(element);
  const size = numberIn(element, "Size", usualSize);
  const width = size * numberIn(element, "HScale", 1);
  return elementsIn(element, "TextCode").flatMap((code) => {
    const [x, y] = [numberIn(code, "X", 0), numberIn(code, "Y", 0)];
    const places = placesOf(code.textContent ?? "", code, {x, y, size: width, lead: usualLead * size});
    return inRuns(places, width).map((run) => glyphsOf(run, size, plane));
  });
}

/** A character and where it begins and ends. */
interface Place {
  text: string;
  x: number;
  y: number;
  end: number;
}

/** The places of characters: each as far from the one before as is told, or as characters are wide. */
function placesOf(
  text: string,
  code: Element,
  {x, y, size, lead}: {x: number; y: number; size: number; lead: number}
): Place[] {
  const [right, down] = [stepsIn(code.getAttribute("DeltaX")), stepsIn(code.getAttribute("DeltaY"))];
  const places: Place[] = [];
  const at = {x, y};
  for (const character of text) {
    const width = character < "\u2000" ? size / 2 : size;
    if (character === "\n") Object.assign(at, {x, y: at.y + lead});
    else {
      places.push({text: character, ...at, end: at.x + width});
      const [across, along] = [right.next().value, down.next().value];
      at.x += across ?? (along === undefined ? width : 0);
      at.y += along ?? 0;
    }
  }
  return places;
}

/** Distances, of which `g 3 2.5` is three times 2.5; without end where they are told no further. */
function* stepsIn(told: string | null): Generator<number, undefined> {
  const words = wordsIn(told);
  for (let i = 0; i < words.length; i++) {
    const isRun = words[i] === "g";
    const [times, step] = isRun ? [Number(words[i + 1]), Number(words[i + 2])] : [1, Number(words[i])];
    if (isRun) i += 2;
    for (let n = 0; n < times; n++) yield Number.isFinite(step) ? step : 0;
  }
}

/** A gap of this many characters ends a run. */
const gap = 0.6;

/** Characters that follow each other on one base line. */
function inRuns(places: readonly Place[], size: number): Place[] {
  const runs: Place[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const isNext = last && Math.abs(place.y - last.y) < 0.1 * size && Math.abs(place.x - last.end) < gap * size;
    if (isNext) {
      last.text += place.text;
      last.end = Math.max(last.end, place.end);
    } else runs.push({...place});
  }
  return runs;
}

function glyphsOf({text, x, y, end}: Place, size: number, plane: Matrix): Glyphs {
  const [a, b, c, d] = plane;
  const [left, base] = mapped(plane, [x, y]);
  const width = (end - x) * Math.hypot(a, b);
  const height = size * Math.hypot(c, d);
  return {str: text, transform: [height, 0, 0, height, left, base], width, height, hasEOL: false};
}

/** A path that takes more characters draws a picture. */
const longestPath = 100_000;

const white = "255 255 255";

function rulingsOf(element: Element): Ruling[] {
  const plane = planeOf(element);
  const data = elementsIn(element, "AbbreviatedData")[0]?.textContent ?? "";
  const paths = data.length > longestPath ? [] : pathsIn(data);
  const [color] = elementsIn(element, "FillColor");
  const isFilled = element.getAttribute("Fill") === "true" && color?.getAttribute("Value") !== white;
  const isStroked = element.getAttribute("Stroke") !== "false";
  return paths.flatMap((path) => [
    ...(isStroked ? stroked(path, plane) : []),
    ...(isFilled ? filled(path, plane) : [])
  ]);
}

/** How many numbers follow each letter of a path; the last two are where it leads. */
const numbersOf: Record<string, number> = {S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0};

function pathsIn(data: string): Path[] {
  const words = wordsIn(data);
  const paths: Path[] = [];
  for (let i = 0; i < words.length;) {
    const letter = words[i] ?? "";
    const end = i + 1 + (numbersOf[letter] ?? 0);
    const point = [Number(words[end - 2]), Number(words[end - 1])] as const;
    const path = paths.at(-1);
    const [start] = path?.[0] ?? [];
    if (letter === "S" || letter === "M") paths.push([[point]]);
    else if (letter === "L") path?.at(-1)?.push(point);
    else if (letter === "C" && start) path?.at(-1)?.push(start);
    else if (letter in numbersOf) path?.push([point]);
    i = end;
  }
  return paths;
}
