import type {Figure} from "../charts/figure.ts";
import {needsLog} from "../charts/axis.ts";
import {standings} from "../charts/standings.ts";
import type {Standing, StandingDot} from "../charts/standings.ts";
import type {Sheet, SheetRow} from "../charts/sheet.ts";
import {tellSentence} from "../figures/evidence.ts";
import {positionOf} from "../figures/kinds.ts";
import {isStated} from "../figures/scope.ts";
import {titleOf, labelOf} from "../figures/wording.ts";
import {roleColour} from "../components/colours.ts";
import {t} from "../components/i18n.ts";
import {nameOf} from "../components/i18n.ts";
import {link, sourceLink} from "../components/state.ts";
import {seriesName} from "../series/figures.ts";
import type {Told} from "../series/series.ts";
import {columns, figureRow} from "../series/sheet.ts";
import {whenIn} from "../series/wording.ts";
import {medianOf} from "../charts/swarm.ts";
import type {Level, Rank} from "./standing.ts";
import {sourcesFrom} from "../figures/sources.ts";

/** How a place stands with its indicators among the others of its level: one line an indicator, one dot a place. */
export function standingFigure(ranks: readonly Rank[], name: string, level: Level): Figure {
  const title = t("place.standing.title", {place: name, level: t(`indicators.level.${level}`)});
  const rows = ranks.map((rank) => standingOf(rank, name));
  const alt = `${title} ${rows.map(({name, value, rank}) => `${name}: ${value}, ${rank}`).join("; ")}`;
  const colour = roleColour("outcome");
  return {
    id: "standing",
    title,
    under: [t(`indicators.level.${level}`), t("compare.level.1")].join(" · "),
    draw: (width) => standings(rows, {width, alt, colour}),
    height: rows.length * 66,
    legend: [
      {sign: "swatch", form: "dot", colour, label: name},
      {sign: "swatch", form: "dot", colour: roleColour("context"), opacity: 0.65, label: t("place.others")},
      {sign: "swatch", form: "tick", colour: "currentColor", label: t("place.median")}
    ],
    sheet: () => standingSheet(ranks, name),
    sources: sourcesFrom(ranks.map(({own}) => own.row)),
    notes: notesOf(ranks)
  };
}

function standingOf(rank: Rank, name: string): Standing {
  const {indicator, series, side, own, others} = rank;
  const all = [{name, told: own, own: true}, ...others.map((one) => ({...one, own: false}))];
  const value = ({fact}: Told): number => positionOf(fact, series.kind);
  for (const {told} of all) tellSentence(told.fact, told.row.id);
  const dots = all.map(({name, told, own}): StandingDot => ({
    value: value(told),
    own,
    title: titleOf(told.fact, series.kind, name),
    href: sourceLink(told.row.id, told.fact)
  }));
  const ordered = [...all].sort((a, b) => value(a.told) - value(b.told));
  const end = (at: number): string => {
    const one = ordered.at(at);
    return one ? `${one.name} ${labelOf(one.told.fact, series.kind)}` : "";
  };
  return {
    id: indicator.id,
    name:
      side === "target" ? `${seriesName(series, indicator)} ${t("compare.promised")}` : seriesName(series, indicator),
    href: link("indicators", {id: indicator.id}),
    value: [labelOf(own.fact, series.kind), whenIn(series)(own)].filter(Boolean).join(" · "),
    rank: rankWords(rank),
    dots,
    median: medianOf(dots.map(({value}) => value)),
    ends: [end(0), end(-1)]
  };
}

/** No. 3 of 22; none where all are alike; by size where neither more nor less is better. */
export function rankWords({rank, tied, others, indicator, series}: Rank): string {
  const values = {rank, of: others.length + 1};
  if (tied === others.length) return t("place.rank.alike", values);
  const neutral = indicator.polarity === "neutral" && series.kind !== "rank";
  const words = t(neutral ? "place.rank.size" : "place.rank", values);
  return tied > 0 ? t("place.rank.tied", {rank: words, n: tied}) : words;
}

const valuesOf = ({series, own, others}: Rank): number[] =>
  [own, ...others.map(({told}) => told)].map(({fact}) => positionOf(fact, series.kind));

const namesOf = (ranks: readonly Rank[]): string => ranks.map(({indicator}) => nameOf(indicator)).join(t("list.comma"));

function notesOf(ranks: readonly Rank[]): string[] {
  const mixed = ranks.filter(({series, own, others}) => {
    const when = whenIn(series);
    return others.some(({told}) => when(told) !== when(own));
  });
  const unstated = ranks.filter(({series, own, others}) => {
    const told = [own, ...others.map((one) => one.told)];
    return series.base === "set" && !told.every(({fact}) => isStated(fact));
  });
  const near = ranks.flatMap(({indicator, near}) =>
    near === 0 ? [] : [t("place.standing.nearOf", {name: nameOf(indicator), n: near})]
  );
  const far = ranks.filter((rank) => needsLog(valuesOf(rank)));
  return [
    t("place.standing.note"),
    ...(near.length > 0 ? [t("place.standing.near", {names: near.join(t("list.comma"))})] : []),
    ...(mixed.length > 0 ? [t("place.standing.periods", {names: namesOf(mixed)})] : []),
    ...(unstated.length > 0 ? [t("place.standing.scope", {names: namesOf(unstated)})] : []),
    ...(far.length > 0 ? [t("place.standing.log", {names: namesOf(far)})] : [])
  ];
}

function standingSheet(ranks: readonly Rank[], name: string): Sheet {
  const rows = ranks.flatMap((rank) => {
    const all = [{name, told: rank.own}, ...rank.others];
    const ordered = all.sort(
      (a, b) => positionOf(b.told.fact, rank.series.kind) - positionOf(a.told.fact, rank.series.kind)
    );
    return ordered.map(({told}): SheetRow => {
      const {values, href} = figureRow(told, rank.series.kind);
      const standing = told === rank.own ? {rank: rank.rank, of: rank.others.length + 1} : {rank: null, of: null};
      return {values: {indicator: seriesName(rank.series, rank.indicator), ...values, ...standing}, href};
    });
  });
  const first = [{key: "indicator", label: t("indicators.column.indicator")}];
  const last = [
    {key: "rank", label: t("place.column.rank"), numeric: true},
    {key: "of", label: t("place.column.of"), numeric: true}
  ];
  return {columns: [...first, ...columns(), ...last], rows};
}
