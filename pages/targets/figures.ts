import {needsLog, positions} from "../charts/axis.ts";
import {figureIdOf, type Figure} from "../charts/figure.ts";
import {layOut} from "../charts/layout.ts";
import {legendOf, type LegendEntry} from "../charts/legend.ts";
import {pairs} from "../charts/pairs.ts";
import {labelled, promises, type PromiseLane} from "../charts/promises.ts";
import type {ChartOptions} from "../charts/rows.ts";
import {unsureBelow} from "../components/confidence.ts";
import {roleColour} from "../components/colours.ts";
import type {DrawnFact} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {nameExtent} from "../figures/extent.ts";
import {maxPositionOf, positionOf, signed} from "../figures/kinds.ts";
import {areAlike, rangeWords} from "../figures/range.ts";
import {levelWords, scopeNotes} from "../figures/scope.ts";
import {reportName} from "../figures/subjects.ts";
import {labelOf, tickFor, unitWords} from "../figures/wording.ts";
import {axisOf, startsAbove} from "../series/axis.ts";
import {listed} from "../series/notes.ts";
import type {Group} from "./groups.ts";
import {drawnBeside, lanesOf, usualOf} from "./lanes.ts";
import type {Names} from "./names.ts";
import {promiseSheet} from "./sheet.ts";

/** Lanes that a chart can hold and still be read. */
const mostLanes = 40;

/** What a group of promises shows: the same promise of several places, each with what became of it. */
export function groupFigure(group: Group, names: Names): Figure {
  const lanes = lanesOf(group).slice(0, mostLanes);
  const values = positions(lanes);
  const asDots = needsDots(group, values);
  const title = t("compare.finding", {name: groupName(group, names), finding: findingOf(group)});
  const colours = {outcomeColour: roleColour("outcome"), targetColour: roleColour("target")};
  const axisFor = (shown: readonly number[], count: number) => axisOf(group.kind, shown, count);
  const settings = {...colours, unit: unitOf(group, values), tick: tickFor(group.kind), alt: altOf(title, lanes)};
  const draw = (width: number): SVGElement => {
    const options: ChartOptions & typeof settings = {...settings, width};
    return asDots ? pairs(lanes, {...options, axisFor}) : promises(lanes, options);
  };
  return {
    id: figureId(group),
    title,
    under: underOf(group),
    draw,
    height: layOut(lanes.map(labelled), 700).height + 40,
    legend: legendFor(lanes, asDots),
    sheet: () => promiseSheet(group.promises, names),
    sources: sourcesOf(group),
    notes: notesOf(group, values)
  };
}

/** Bars begin at zero: where that leaves nothing to see, or the axis has to be logarithmic, a dot stands for the bar. */
const needsDots = ({kind}: Pick<Group, "kind">, values: readonly number[]): boolean =>
  kind === "rank" || startsAbove(kind, values) || (!signed.has(kind) && needsLog(values));

function unitOf(group: Group, values: readonly number[]): string {
  const words = unitWords(group);
  return startsAbove(group.kind, values) ? t("indicators.axisCut", {unit: words}) : words;
}

/** Id of the figure of a group. */
export const figureId = ({id}: Pick<Group, "id">): string => figureIdOf("promise", id);

/** What is promised: the indicator, the part of the place, the year. */
export function groupName({indicatorId, scope, extent, kind, due}: Group, {indicator}: Names): string {
  const year = due === null ? "" : t("format.year", {year: due});
  return [indicator(indicatorId)?.name ?? indicatorId, scope, nameExtent(extent, kind), year]
    .filter(Boolean)
    .join(" · ");
}

/** From the least to the most that is promised. */
export function findingOf({promises, kind}: Pick<Group, "promises" | "kind">): string {
  const found = promises.map(({row, fact}) => ({
    name: placeLabel(row),
    label: labelOf(fact, kind),
    value: positionOf(fact, kind),
    max: maxPositionOf(fact, kind)
  }));
  const [first] = found;
  if (!first || !areAlike(found)) return rangeWords(found);
  return t("promise.allSame", {label: first.label, n: formatCount(found.length)});
}

const facts = ({promises}: Group): DrawnFact[] => promises.map(({fact}) => fact);

/** How many places, what beside their targets, what became of them where that is the same of all. */
function underOf(group: Group): string {
  const {period, verdict, deadline} = usualOf(group);
  const outcomes = group.promises.some(({outcome}) => outcome !== null);
  return [
    t("promise.places", {n: formatCount(group.promises.length)}),
    deadline,
    period && t(outcomes ? "promise.outcomesOf" : "promise.basesOf", {period}),
    verdict && t("promise.allVerdict", {verdict: t(`promise.verdict.${verdict}`)}),
    levelWords(facts(group), group.promises[0]?.takenOver ?? null)
  ]
    .filter(Boolean)
    .join(" · ");
}

function legendFor(lanes: readonly PromiseLane[], asDots: boolean): LegendEntry[] {
  const [outcome, target] = [roleColour("outcome"), roleColour("target")];
  const told = lanes.filter(({marks}) => marks.length > 0);
  const form = asDots ? "dot" : "bar";
  const bar = (label: string, opacity: number): LegendEntry => ({
    sign: "swatch",
    form,
    colour: outcome,
    label,
    opacity
  });
  const promised = lanes.flatMap(({target}) => target ?? []);
  return [
    ...(told.some(({isBase}) => !isBase) ? [bar(t("promise.outcome"), 0.85)] : []),
    ...(told.some(({isBase}) => isBase) ? [bar(t("promise.base"), asDots ? 0.85 : 0.16)] : []),
    {sign: "swatch", form: "tick", colour: target, label: t("compare.promise")},
    ...legendOf(lanes, promised)
  ];
}

/** The reports that promise, and those that tell what became of it. */
function sourcesOf({promises}: Group): Figure["sources"] {
  const all = promises.flatMap((promise) => [promise.row, drawnBeside(promise)?.row ?? promise.row]);
  const rows = [...new Set(all)];
  return rows.map((row) => ({label: reportName(row, rows), href: link("report", {id: row.id})}));
}

/** Who promises more than one figure here, who is unsure, what the axis does. */
function notesOf({promises, others, kind}: Group, values: readonly number[]): string[] {
  const named = (key: "promise.note.others" | "compare.note.unsure", places: readonly string[]): string[] =>
    places.length === 0 ? [] : [t(key, {places: listed([...new Set(places)])})];
  return [
    ...(promises.length > mostLanes ? [t("promise.note.cut", {n: mostLanes, all: formatCount(promises.length)})] : []),
    ...scopeNotes(
      promises.map(({row, fact}) => ({name: placeLabel(row), fact})),
      promises[0]?.takenOver ?? null,
      listed
    ),
    ...(needsLog(values) && needsDots({kind}, values) ? [t("indicators.note.log")] : []),
    ...named(
      "promise.note.others",
      others.map(({row}) => placeLabel(row))
    ),
    ...named(
      "compare.note.unsure",
      promises.filter(({fact}) => fact.confidence < unsureBelow).map(({row}) => placeLabel(row))
    )
  ];
}

/** What the chart shows, in words. */
const altOf = (title: string, lanes: readonly PromiseLane[]): string =>
  `${title} ${lanes.map(({name, marks: [mark], target}) => `${name}: ${[mark?.label, target?.label].filter(Boolean).join(", ")}`).join("; ")}`;
