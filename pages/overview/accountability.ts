import * as Plot from "@observablehq/plot";
import {finish} from "../charts/draw.ts";
import {medianOf} from "../charts/swarm.ts";
import type {ReportRow} from "../components/data.ts";
import {element, fitted, panel} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {yardsticks, yardstickWords, type Yardstick} from "../figures/accountability.ts";

/** Measures of the overview: all but what says as much of our catalogue as of a report. */
const shown = yardsticks.filter(({id}) => id !== "catalogued");

interface Point {
  report: ReportRow;
  value: number;
}

/** How accountable the reports are: one row a yardstick, one dot a report. */
export const accountability = (reports: readonly ReportRow[]): HTMLElement =>
  panel(
    {
      id: "accountability",
      title: t("accountability.title"),
      under: t("accountability.under"),
      notes: [t("accountability.note")]
    },
    ...shown.map((yardstick) => row(yardstick, reports))
  );

function row(yardstick: Yardstick, reports: readonly ReportRow[]): HTMLElement {
  const points = reports.flatMap((report): Point[] => {
    const value = yardstick.of(report);
    return value === null ? [] : [{report, value}];
  });
  points.sort((a, b) => a.value - b.value);
  const name = t(`accountability.${yardstick.id}`);
  const none = reports.length - points.length;
  const silent = none ? element("small", {}, t("accountability.none", {n: none})) : null;
  const middle = medianOf(points.map(({value}) => value));
  if (middle === null) return element("div", {class: "measure"}, element("h3", {}, name), silent);
  const median = element("small", {}, t("accountability.median", {value: yardstickWords(yardstick, middle)}));
  return element(
    "div",
    {class: "measure"},
    element("h3", {}, name, " ", median),
    fitted((width) => strip(yardstick, points, {width, alt: name, middle})),
    silent
  );
}

/** Dots while they can be told apart and clicked; thin lines when there are too many. */
const manyReports = 150;
const height = 46;
const axisRoom = 24;
const radius = 3.5;

interface Strip {
  width: number;
  alt: string;
  /** The median. */
  middle: number;
}

function strip(yardstick: Yardstick, points: readonly Point[], {width, alt, middle}: Strip): SVGElement {
  const top = yardstick.share ? 1 : Math.max(1, points.at(-1)?.value ?? 1);
  const many = points.length > manyReports;
  const chart = Plot.plot({
    width,
    height: height + axisRoom,
    margin: 0,
    marginBottom: axisRoom,
    marginLeft: 8,
    marginRight: 22,
    style: {fontSize: "12px", fontFamily: "inherit", background: "none", overflow: "visible"},
    x: {
      domain: [0, top],
      ticks: yardstick.share ? 4 : Math.min(4, top),
      tickSize: 3,
      label: null,
      tickFormat: (value: number) => yardstickWords(yardstick, value)
    },
    y: {type: "identity", axis: null},
    marks: [
      Plot.ruleX([middle], {stroke: "var(--accent)", strokeWidth: 1.5}),
      many ? lines(points) : dots(yardstick, points, (width - 30) / top)
    ]
  });
  return finish(chart as SVGElement, alt);
}

const lines = (points: readonly Point[]): Plot.Markish =>
  Plot.tickX(points, {x: "value", strokeOpacity: Math.max(0.08, 20 / points.length)});

/** Dots that would cover each other stand on one another, closer together where there are many. */
function dots(yardstick: Yardstick, points: readonly Point[], scale: number): Plot.Markish {
  const piles = new Map<number, Point[]>();
  for (const point of points) {
    const at = Math.round((point.value * scale) / (radius * 2));
    piles.set(at, [...(piles.get(at) ?? []), point]);
  }
  const placed = [...piles.values()].flatMap((pile) => {
    const step = Math.min(radius * 2, (height - radius * 2) / Math.max(1, pile.length - 1));
    return pile.map((point, i) => ({...point, y: height - radius - i * step}));
  });
  return Plot.dot(placed, {
    x: "value",
    y: "y",
    r: radius,
    fill: "currentColor",
    fillOpacity: 0.55,
    title: ({report, value}: Point) => `${reportLabel(report)}: ${yardstickWords(yardstick, value)}`,
    href: ({report}: Point) => link("report", {id: report.id})
  });
}
