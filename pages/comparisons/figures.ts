import {needsLog, positions} from "../charts/axis.ts";
import {bullets} from "../charts/bullets.ts";
import {changes} from "../charts/changes.ts";
import {amounts, growth, ranks, shares} from "../charts/dots.ts";
import {figureIdOf, type Figure} from "../charts/figure.ts";
import {layOut} from "../charts/layout.ts";
import {legendOf, type LegendEntry} from "../charts/legend.ts";
import type {ChartOptions, Lane} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import {nameIn, t} from "../components/i18n.ts";
import type {PageFact} from "../components/data.ts";
import type {Cell} from "../figures/cells.ts";
import type {Comparison} from "./comparison.ts";
import {lanesOf, targetLanesOf, type Material} from "./lanes.ts";
import {extentWords, nameExtent} from "../figures/extent.ts";
import type {Side} from "../figures/held.ts";
import type {Kind} from "../figures/kinds.ts";
import {basesIn, levelWords} from "../figures/scope.ts";
import {nearFold, type NearGroup} from "../figures/near.ts";
import {isPair, verdictBeside} from "../figures/verdict.ts";
import {areAlike, rangeWords} from "../figures/range.ts";
import {tickFor, unitWords} from "../figures/wording.ts";
import {notesOf} from "./notes.ts";
import {comparisonSheet} from "./sheet.ts";
import {periodsOf} from "./periods.ts";
import {questionAsked} from "./names.ts";

type Chart = (lanes: readonly Lane[], options: ChartOptions) => SVGElement;

const charts: Record<Kind, Chart> = {
  amount: amounts,
  added: amounts,
  cut: amounts,
  reduction: amounts,
  ratio: amounts,
  share: shares,
  growth,
  points: growth,
  places: growth,
  rank: ranks,
  change: changes
};

/** What the figures of a comparison are made of: making it says how many they are, for a tenth of what they take. */
export interface Draft {
  material: Material;
  parts: Part[];
}

/** One part for outcome and target on one axis where that can be read, else one a side. */
export function draftOf(material: Material): Draft {
  const {actual, target} = material.comparison;
  const done = actual && lanesOf(actual, material);
  const promised = target && lanesOf(target, material);
  if (done && promised && canShare(material, [...done, ...promised]))
    return {material, parts: [bulletPart(material, done, promised)]};
  const sides = [
    ...(actual && done ? [dotPart(material, actual, done, "actual")] : []),
    ...(target && promised ? [dotPart(material, target, promised, "target")] : [])
  ];
  return {material, parts: sides};
}

/** The figures of a draft. */
export const figuresIn = ({material, parts}: Draft): Figure[] => parts.map((part) => frame(material, part));

/** The figures of a comparison. */
export const figuresOf = (material: Material): Figure[] => figuresIn(draftOf(material));

/** Bars must begin at zero, so an axis that has to be logarithmic holds one side; so does one of ranks or of changes. */
function canShare({comparison}: Material, lanes: readonly Lane[]): boolean {
  if (comparison.kind === "rank" || comparison.kind === "change" || !arePairs(comparison)) return false;
  return !needsLog(positions(lanes));
}

/** The outcomes and targets that reports give both of. */
const bothIn = ({actual, target}: Comparison): [PageFact, PageFact][] =>
  (actual ?? []).flatMap(({fact: done}, i): [PageFact, PageFact][] => {
    const wanted = target?.[i]?.fact;
    return done && wanted ? [[done, wanted]] : [];
  });

/** Whether each outcome and the target beside it are of one thing. */
const arePairs = (comparison: Comparison): boolean =>
  bothIn(comparison).every(([done, wanted]) => isPair(done, wanted));

function dotPart({comparison}: Material, cells: readonly Cell[], lanes: readonly Lane[], side: Side): Part {
  const chart = charts[comparison.kind];
  return {lanes, cells, suffix: side, legend: legendOf(lanes), draw: (options) => chart(lanes, options), notes: []};
}

function bulletPart({comparison}: Material, done: readonly Lane[], wanted: readonly Lane[]): Part {
  const {actual, target} = comparison;
  const lanes = targetLanesOf({comparison}, done, wanted);
  const promised = lanes.flatMap(({target}) => (target ? [target] : []));
  const colours = {outcomeColour: roleColour("outcome"), targetColour: roleColour("target")};
  const legend: LegendEntry[] = [
    {sign: "swatch", form: "bar", colour: colours.outcomeColour, label: t("compare.outcome")},
    {sign: "swatch", form: "tick", colour: colours.targetColour, label: t("compare.promise")},
    ...legendOf(lanes, promised)
  ];
  const draw = (options: ChartOptions): SVGElement => bullets(lanes, {...options, ...colours});
  const unrated = bothIn(comparison).some(([done, wanted]) => verdictBeside(done, wanted) === "");
  const notes = unrated ? [t("compare.note.unrated")] : [];
  return {lanes, cells: [...(actual ?? []), ...(target ?? [])], suffix: "both", legend, draw, notes};
}

/** One figure of a comparison. */
interface Part {
  lanes: readonly Lane[];
  cells: readonly Cell[];
  suffix: string;
  legend: readonly LegendEntry[];
  draw: (options: ChartOptions) => SVGElement;
  /** What is to be said of it besides. */
  notes: readonly string[];
}

function frame(material: Material, {lanes, cells, suffix, legend, draw, notes}: Part): Figure {
  const {comparison, compared} = material;
  const title = titleOf(material, lanes, suffix);
  const unit = unitWords(comparison);
  const told = compared.filter((_, i) => cells.some((cell, n) => cell.fact && n % compared.length === i));
  return {
    id: figureId(comparison, suffix),
    title,
    under: [
      periodsOf(cells, comparison, compared.length),
      extentWords(comparison.extent),
      unit,
      levelOf(material, cells),
      restsOn(material, cells, lanes)
    ]
      .filter(Boolean)
      .join(" · "),
    draw: (width) => draw({width, alt: altOf(title, lanes), unit, tick: tickFor(comparison.kind)}),
    height: layOut(lanes, 600).height + 40,
    legend,
    sheet: () => comparisonSheet(material),
    sources: told.map(({face}) => ({label: face.name, href: face.href})),
    notes: [...notesOf(material, cells), ...notes],
    beneath: () => nearFold(nearIn(material, cells))
  };
}

/** The level of comparison in words; of the first also whether the figures are known to be of one scope. */
function levelOf({comparison, catalogue}: Material, cells: readonly Cell[]): string {
  if (comparison.level === 2) return t("compare.level.2");
  const facts = cells.flatMap(({fact}) => fact ?? []);
  return levelWords(facts, basesIn(catalogue)({indicatorId: comparison.indicator}));
}

/** The reports that give the indicator in other words, with the figures by which they do. */
const nearIn = ({compared}: Material, cells: readonly Cell[]): NearGroup[] =>
  compared.flatMap(({row, face}, i) => {
    const facts = cells.flatMap(({near = []}, n) => (n % compared.length === i ? near : []));
    return facts.length === 0 ? [] : [{name: face.name, report: row.id, facts}];
  });

/** How many reports the finding rests on, where more give it in other words. */
function restsOn(material: Material, cells: readonly Cell[], lanes: readonly Lane[]): string {
  const more = nearIn(material, cells).length;
  const n = lanes.filter(({marks, missing}) => marks.length > 0 && !missing).length;
  return more === 0 ? "" : t("near.rests", {n, more});
}

/** Id of the figure of a comparison. */
export const figureId = ({id}: Comparison, suffix = ""): string => figureIdOf("chart", id, suffix);

/** What the figure is called: on level 1 the indicator and what is found, on level 2 the question. */
function titleOf({comparison, catalogue}: Material, lanes: readonly Lane[], suffix: string): string {
  const promised = suffix === "target" ? ` ${t("compare.promised")}` : "";
  if (comparison.level === 2) {
    return questionAsked(comparison, catalogue) + promised;
  }
  const name =
    [
      nameIn(catalogue.indicators, comparison.indicator) ?? comparison.indicator,
      comparison.scope,
      nameExtent(comparison.extent, comparison.kind)
    ]
      .filter(Boolean)
      .join(" · ") + promised;
  return t("compare.finding", {name, finding: findingOf(lanes)});
}

/** From the smallest to the largest, each as its report says it. */
function findingOf(lanes: readonly Lane[]): string {
  const found = lanes.flatMap(({name, marks: [mark], missing}) => (mark && !missing ? [{...mark, name}] : []));
  const [first] = found;
  if (!first || !areAlike(found)) return rangeWords(found);
  const {label, name} = first;
  return found.length === 1 ? t("compare.single", {label, place: name}) : t("compare.equal", {label, n: found.length});
}

/** What the chart shows, in words: every lane with its value or its missing state. */
const altOf = (title: string, lanes: readonly Lane[]): string =>
  `${title} ${lanes.map(({name, marks: [mark], missing}) => `${name}: ${mark?.label ?? (missing ? t(`missing.${missing}`) : "")}`).join("; ")}`;
