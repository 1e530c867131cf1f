import type {TrendLine, TrendMark} from "../charts/trendParts.ts";
import type {ReportRow} from "../components/data.ts";
import {reportLabel} from "../components/names.ts";
import {markOf} from "../figures/marks.ts";
import {cameOut, pointsIn, type Point, type Trend} from "./trend.ts";

/** Opacity of what the earliest report of several tells; that of the latest is 1. */
const palest = 0.35;

/** How strongly what each of these reports tells is drawn: the later, the stronger. */
export function shadesOf(rows: readonly ReportRow[]): Map<string, number> {
  const inOrder = [...new Set(rows)].sort((a, b) => cameOut(a).localeCompare(cameOut(b)));
  const step = (1 - palest) / Math.max(1, inOrder.length - 1);
  return new Map(inOrder.map(({id}, i) => [id, 1 - step * (inOrder.length - 1 - i)]));
}

/** True where two reports tell of one time on one side. */
export const isRetold = (trend: Pick<Trend, "stretches">): boolean => pointsIn(trend).some(({retold}) => retold > 0);

/** How strongly a figure is drawn beside those of other places: less where a later report tells of its time. */
export const retoldShade = ({retold}: Pick<Point, "retold">): number => (retold > 0 ? 0.4 : 1);

interface Look {
  name: string;
  colour: string;
  targetColour: string;
  opacity: (point: Point) => number;
}

/** The stretches of a trend as lines of one look. */
export function linesOf({place, kind, stretches}: Trend, {opacity, ...look}: Look): TrendLine[] {
  const mark = (point: Point): TrendMark => {
    const {row, fact, at, side, unclear, retold} = point;
    const drawn = markOf(fact, kind, {name: reportLabel(row), report: row.id});
    return {
      ...drawn,
      unclear: drawn.unclear || unclear,
      at,
      promised: side === "target",
      opacity: opacity(point),
      retold
    };
  };
  return stretches.map(({done, promised}, i) => ({
    ...look,
    id: `${place}~${i}`,
    missing: null,
    marks: [...done, ...promised].map(mark)
  }));
}
