import * as Plot from "@observablehq/plot";
import {finish} from "../charts/draw.ts";
import type {ReportRow} from "../components/data.ts";
import {element, fitted, panel} from "../components/elements.ts";
import {formatShare, formatTick} from "../components/format.ts";
import {type Key, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";

/** What can be said of every report, whatever it counts; null where there is nothing to measure. */
interface Measure {
  id: string;
  share: boolean;
  value: (report: ReportRow) => number | null;
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const measures: readonly Measure[] = [
  {id: "density", share: false, value: ({facts, characters}) => over(facts * 1000, characters)},
  {id: "before", share: true, value: ({outcomesWithBefore, outcomes}) => over(outcomesWithBefore, outcomes)},
  {id: "deadline", share: true, value: ({targetsWithDeadline, targets}) => over(targetsWithDeadline, targets)},
  {id: "lead", share: true, value: ({targetsWithLead, targets}) => over(targetsWithLead, targets)},
  {id: "honours", share: false, value: (report) => honoursOf(report)}
];

const honoursOf = ({honoursNational, honoursProvincial, honoursMunicipal, honoursOther}: ReportRow): number =>
  honoursNational + honoursProvincial + honoursMunicipal + honoursOther;

interface Point {
  report: ReportRow;
  value: number;
}

/** How accountable the reports are: one row a measure, one dot a report. */
export const accountability = (reports: readonly ReportRow[]): HTMLElement =>
  panel(
    {
      id: "accountability",
      title: t("accountability.title"),
      under: t("accountability.under"),
      notes: [t("accountability.note")]
    },
    ...measures.map((measure) => row(measure, reports))
  );

function row(measure: Measure, reports: readonly ReportRow[]): HTMLElement {
  const points = reports.flatMap((report): Point[] => {
    const value = measure.value(report);
    return value === null ? [] : [{report, value}];
  });
  points.sort((a, b) => a.value - b.value);
  const name = t(`accountability.${measure.id}` as Key);
  const none = reports.length - points.length;
  const silent = none ? element("small", {}, t("accountability.none", {n: none})) : null;
  const middle = points[Math.floor(points.length / 2)];
  if (!middle) return element("div", {class: "measure"}, element("h3", {}, name), silent);
  const median = element("small", {}, t("accountability.median", {value: format(measure, middle.value)}));
  return element(
    "div",
    {class: "measure"},
    element("h3", {}, name, " ", median),
    fitted((width) => strip(measure, points, {width, alt: name})),
    silent
  );
}

const format = ({share}: Measure, value: number): string =>
  share ? formatShare(value) : formatTick(Math.round(value * 10) / 10);

/** Dots while they can be told apart and clicked; thin lines when there are too many. */
const manyReports = 150;

function strip(measure: Measure, points: readonly Point[], {width, alt}: {width: number; alt: string}): SVGElement {
  const x = ({value}: Point): number => value;
  const top = measure.share ? 1 : Math.max(1, points.at(-1)?.value ?? 1);
  const many = points.length > manyReports;
  const title = ({report, value}: Point): string => `${reportLabel(report)}: ${format(measure, value)}`;
  const href = ({report}: Point): string => link("report", {id: report.id});
  const dots = Plot.dotX(
    points,
    Plot.dodgeY("middle", {x, r: 3.5, fill: "currentColor", fillOpacity: 0.55, title, href})
  );
  const lines = Plot.tickX(points, {x, strokeOpacity: Math.max(0.08, 20 / points.length)});
  const middle = points[Math.floor(points.length / 2)];
  const chart = Plot.plot({
    width,
    height: many ? 40 : 62,
    margin: 0,
    marginBottom: 18,
    marginLeft: 8,
    marginRight: 22,
    style: {fontSize: "12px", fontFamily: "inherit", background: "none", overflow: "visible"},
    x: {domain: [0, top], ticks: 4, tickSize: 3, label: null, tickFormat: (value: number) => format(measure, value)},
    y: {axis: null},
    marks: [Plot.ruleX(middle ? [middle] : [], {x, stroke: "var(--accent)", strokeWidth: 1.5}), many ? lines : dots]
  });
  return finish(chart as SVGElement, alt);
}
