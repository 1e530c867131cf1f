import {honoursPerBlock} from "../../src/model/blocks.ts";
import {recognitionLevels} from "../../src/model/vocabulary.ts";
import type {NamedHonour} from "../../src/query/honour/document.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import type {Figure} from "../charts/figure.ts";
import {honours, levelOpacity} from "../charts/honours.ts";
import type {LegendEntry} from "../charts/legend.ts";
import type {HonourLane} from "../charts/rows.ts";
import type {Sheet, SheetRow} from "../charts/sheet.ts";
import {roleColour} from "../components/colours.ts";
import {loadHonours} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import type {Asked} from "./asked.ts";
import {fits, type Place} from "./places.ts";
import {sourcesFrom} from "../figures/sources.ts";

const colour = roleColour("reform_count");

/** One small square each of the honours of these places; the places that name none are named under it. */
export async function squares(
  places: readonly Place[],
  silent: readonly Place[],
  tallies: readonly HonourTallyRow[],
  asked: Asked
): Promise<Figure> {
  const found = await honoursOf(places, tallies, asked);
  const lanes = places.map((place) => laneOf(place, found));
  const shown = lanes.reduce((sum, {honours}) => sum + honours.length, 0);
  const title = t("honours.title");
  const names = silent.map(({name}) => name).join(t("list.comma"));
  return {
    id: "honours-squares",
    title,
    under: t(`honours.under.${asked.by}`, {n: formatCount(shown)}),
    draw: (width) => honours(lanes, {width, alt: altOf(title, lanes), colour, by: asked.by}),
    height: lanes.length * 56,
    legend: legendOf(lanes),
    sheet: () => sheetOf(places, silent, found),
    sources: sourcesOf(places),
    notes: [t("honours.note"), ...(silent.length ? [t("honours.silent", {places: names})] : [])]
  };
}

/** The levels that are drawn, and how. */
const legendOf = (lanes: readonly HonourLane[]): LegendEntry[] =>
  recognitionLevels
    .filter((level) => lanes.some(({honours}) => honours.some((honour) => honour.level === level)))
    .map((level) => ({
      sign: "swatch",
      form: "square",
      colour,
      opacity: levelOpacity[level],
      label: t(`level.${level}`)
    }));

const altOf = (title: string, lanes: readonly HonourLane[]): string =>
  `${title} ${lanes.map(({name, honours}) => `${name}: ${honours.length}`).join("; ")}`;

/** The honours asked for, by report; only the documents that hold some of them are fetched. */
async function honoursOf(
  places: readonly Place[],
  tallies: readonly HonourTallyRow[],
  asked: Asked
): Promise<ReadonlyMap<string, NamedHonour[]>> {
  const wanted = new Set(places.flatMap(({reports}) => reports.map(({id}) => id)));
  const ends = new Map<string, {first: number; count: number}>();
  for (const {reportId, first, honours} of tallies) {
    if (wanted.has(reportId)) ends.set(reportId, {first, count: (ends.get(reportId)?.count ?? 0) + honours});
  }
  const blocks = new Set<number>();
  for (const {first, count} of ends.values()) {
    for (let n = Math.floor(first / honoursPerBlock); n * honoursPerBlock < first + count; n++) blocks.add(n);
  }
  const found = new Map<string, NamedHonour[]>([...wanted].map((id) => [id, []]));
  for (const {honours} of await Promise.all([...blocks].map(loadHonours))) {
    for (const honour of honours) if (fits(honour, asked)) found.get(honour.report)?.push(honour);
  }
  return found;
}

function laneOf({id, name, reports}: Place, found: ReadonlyMap<string, NamedHonour[]>): HonourLane {
  const titled = reports.flatMap((report) =>
    (found.get(report.id) ?? []).map(({type, level, text, start, end}) => {
      const title = `${reportLabel(report)}: ${text} (${t(`level.${level}`)}, ${t(`honour.${type}`)})`;
      return {type, level, title, source: {report: report.id, start, end}};
    })
  );
  return {id, name, honours: titled};
}

const sourcesOf = (places: readonly Place[]): Figure["sources"] => sourcesFrom(places.flatMap(({reports}) => reports));

function sheetOf(places: readonly Place[], silent: readonly Place[], found: ReadonlyMap<string, NamedHonour[]>): Sheet {
  const rows = places.flatMap(({reports}) =>
    reports.flatMap((report) => (found.get(report.id) ?? []).map((honour) => honourRow(report, honour)))
  );
  const none = silent.map(({name, code}): SheetRow => {
    return {values: {place: name, place_code: code, state: "not_reported"}, href: null};
  });
  return {
    columns: [
      {key: "place", label: t("column.place")},
      {key: "year", label: t("column.year")},
      {key: "level_name", label: t("honours.level")},
      {key: "type_name", label: t("column.type")},
      {key: "text", label: t("column.words")},
      ...["place_code", "report", "level", "type", "start", "end", "state"].map((key) => ({
        key,
        label: key,
        shown: false
      }))
    ],
    rows: [...rows, ...none]
  };
}

function honourRow(report: Place["reports"][number], {type, level, text, start, end}: NamedHonour): SheetRow {
  const names = {level_name: t(`level.${level}`), type_name: t(`honour.${type}`)};
  const where = {place: placeLabel(report), place_code: report.placeCode, year: report.year};
  const values = {...where, ...names, type, level, text, report: report.id, start, end, state: "value"};
  return {values, href: sourceLink(report.id, {start, end})};
}
