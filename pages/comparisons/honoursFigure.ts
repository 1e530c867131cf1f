import type {Figure} from "../charts/figure.ts";
import {honours, levelOpacity} from "../charts/honours.ts";
import type {LegendEntry} from "../charts/legend.ts";
import type {HonourLane} from "../charts/rows.ts";
import type {Sheet, SheetRow} from "../charts/sheet.ts";
import {roleColour} from "../components/colours.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {recognitionLevels} from "../../src/model/vocabulary.ts";
import {comparedValues} from "./sheet.ts";
import {reportSheetColumns} from "../figures/sheet.ts";
import type {Compared} from "../figures/subjects.ts";

/** What others said of the places: one square an honour. */
export function honoursFigure(compared: readonly Compared[]): Figure {
  const colour = roleColour("reform_count");
  const lanes = compared.map(({row, read, face}): HonourLane => {
    const titled = read.recognitions.map(({type, level, text, start, end}) => {
      const title = `${face.name}: ${text} (${t(`level.${level}`)}, ${t(`honour.${type}`)})`;
      return {type, level, title, source: {report: row.id, start, end}};
    });
    return {id: row.id, name: face.name, honours: titled};
  });
  const legend = recognitionLevels.map((level): LegendEntry => {
    return {sign: "swatch", form: "square", colour, opacity: levelOpacity[level], label: t(`level.${level}`)};
  });
  const title = t("honours.title");
  const alt = `${title} ${lanes.map(({name, honours}) => `${name}: ${honours.length}`).join("; ")}`;
  return {
    id: "honours-compared",
    title,
    under: t("honours.under"),
    draw: (width) => honours(lanes, {width, alt, colour}),
    height: lanes.length * 60,
    legend,
    sheet: () => honoursSheet(compared),
    sources: compared.map(({face}) => ({label: face.name, href: face.href})),
    notes: [t("honours.note")]
  };
}

function honoursSheet(compared: readonly Compared[]): Sheet {
  return {
    columns: reportSheetColumns(
      [
        {key: "place", label: t("column.place")},
        {key: "type_name", label: t("column.type")},
        {key: "level_name", label: t("honours.level")},
        {key: "text", label: t("column.words")}
      ],
      "type",
      "level",
      "state",
      "start",
      "end"
    ),
    rows: compared.flatMap((one): SheetRow[] => {
      if (one.read.recognitions.length === 0)
        return [{values: {...comparedValues(one), state: "not_reported"}, href: null}];
      return one.read.recognitions.map(({type, level, text, start, end}) => {
        const names = {type_name: t(`honour.${type}`), level_name: t(`level.${level}`)};
        const values = {...comparedValues(one), ...names, type, level, text, start, end, state: "value"};
        return {values, href: sourceLink(one.row.id, {start, end})};
      });
    })
  };
}
