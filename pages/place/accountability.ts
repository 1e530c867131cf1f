import type {Figure} from "../charts/figure.ts";
import {standings, type Standing} from "../charts/standings.ts";
import type {Sheet} from "../charts/sheet.ts";
import {roleColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {medianOf} from "../charts/swarm.ts";
import {yardsticks, yardstickWords, type Yardstick} from "../figures/accountability.ts";
import {reportSheetColumns, reportValues} from "../figures/sheet.ts";
import type {Level} from "./standing.ts";
import {sourcesFrom} from "../figures/sources.ts";

interface Measured {
  row: ReportRow;
  value: number;
}

/** How checkable a place's report is, against the latest reports of the others of its level: level 3 of comparison. */
export function accountabilityFigure(own: ReportRow, others: readonly ReportRow[], level: Level): Figure {
  const title = t("place.accountability.title", {report: reportLabel(own)});
  const rows = yardsticks.flatMap((yardstick) => standingOf(yardstick, own, others) ?? []);
  const silent = yardsticks.filter(({of}) => of(own) === null).map(({id}) => t(`accountability.${id}`));
  const alt = `${title} ${rows.map(({name, value, rank}) => `${name}: ${value}, ${rank}`).join("; ")}`;
  const colour = roleColour("reform_count");
  return {
    id: "accountability",
    title,
    under: [t(`indicators.level.${level}`), t("compare.level.3")].join(" · "),
    draw: (width) => standings(rows, {width, alt, colour}),
    height: rows.length * 66,
    legend: [
      {sign: "swatch", form: "dot", colour, label: reportLabel(own)},
      {sign: "swatch", form: "dot", colour: roleColour("context"), opacity: 0.65, label: t("place.others")},
      {sign: "swatch", form: "tick", colour: "currentColor", label: t("place.median")}
    ],
    sheet: () => measureSheet(own, others),
    sources: sourcesFrom([own]),
    notes: [
      t("accountability.note"),
      ...(silent.length > 0 ? [t("place.accountability.silent", {names: silent.join(t("list.comma"))})] : [])
    ]
  };
}

function standingOf(yardstick: Yardstick, own: ReportRow, others: readonly ReportRow[]): Standing | null {
  const mine = yardstick.of(own);
  if (mine === null) return null;
  const theirs = others.flatMap((row): Measured[] => {
    const value = yardstick.of(row);
    return value === null ? [] : [{row, value}];
  });
  const all = [{row: own, value: mine}, ...theirs].sort((a, b) => a.value - b.value);
  const median = medianOf(all.map(({value}) => value));
  const end = (at: number): string => {
    const one = all.at(at);
    return one ? `${placeLabel(one.row)} ${yardstickWords(yardstick, one.value)}` : "";
  };
  return {
    id: yardstick.id,
    name: t(`accountability.${yardstick.id}`),
    href: null,
    value: yardstickWords(yardstick, mine),
    rank: rankOf(yardstick, mine, {theirs, median}),
    dots: all.map(({row, value}) => ({
      value,
      own: row === own,
      title: `${reportLabel(row)}: ${t(`accountability.${yardstick.id}`)} ${yardstickWords(yardstick, value)}`,
      href: link("report", {id: row.id})
    })),
    median,
    ends: [end(0), end(-1)]
  };
}

/** Rank and median; no word of them where there is nobody to be set against. */
function rankOf(
  yardstick: Yardstick,
  mine: number,
  {theirs, median}: {theirs: Measured[]; median: number | null}
): string {
  if (median === null || theirs.length === 0) return "";
  const rank = theirs.filter(({value}) => value > mine).length + 1;
  const tied = theirs.filter(({value}) => value === mine).length;
  const of = theirs.length + 1;
  if (tied === theirs.length) return t("place.rank.alike", {of});
  const words = t("place.rank", {rank, of});
  const standing = tied > 0 ? t("place.rank.tied", {rank: words, n: tied}) : words;
  return t("place.rank.median", {rank: standing, median: yardstickWords(yardstick, median)});
}

function measureSheet(own: ReportRow, others: readonly ReportRow[]): Sheet {
  const rows = yardsticks.flatMap((yardstick) =>
    [own, ...others].map((row) => {
      const value = yardstick.of(row);
      const values = {
        name: t(`accountability.${yardstick.id}`),
        place: placeLabel(row),
        label: value === null ? t("accountability.nothing") : yardstickWords(yardstick, value),
        value: value === null ? null : Number(value.toFixed(4)),
        ...reportValues(row),
        accountability: yardstick.id,
        state: value === null ? "nothing_to_measure" : "value"
      };
      return {values, href: link("report", {id: row.id})};
    })
  );
  return {
    columns: reportSheetColumns(
      [
        {key: "name", label: t("column.measure")},
        {key: "place", label: t("column.place")},
        {key: "label", label: t("column.value"), numeric: true}
      ],
      "accountability",
      "state",
      "value"
    ),
    rows
  };
}
