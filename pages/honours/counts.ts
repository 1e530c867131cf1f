import {type RecognitionLevel, recognitionLevels, recognitionTypes} from "../../src/model/vocabulary.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import {type Sheet, toCsv} from "../charts/sheet.ts";
import {saved} from "../components/actions.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {tableTools} from "../components/pageTable.ts";
import {paged} from "../components/pager.ts";
import {link, set} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import type {Asked} from "./asked.ts";
import type {Place} from "./places.ts";

const rate = (value: number): string => value.toFixed(1);

/** Levels × types, with how many there are; a number narrows the page down to it, and widens it again. */
export function levelTable(tallies: readonly HonourTallyRow[], asked: Asked): HTMLElement {
  const sum = (level: string | null, type: string | null): number =>
    tallies
      .filter((one) => (level === null || one.level === level) && (type === null || one.type === type))
      .reduce((total, {honours}) => total + honours, 0);
  const types = [...recognitionTypes.filter((type) => sum(null, type) > 0), null];
  const levels = [...recognitionLevels.filter((level) => sum(level, null) > 0), null];
  const columns = types.map((type): Column<RecognitionLevel | null> => ({
    label: type === null ? t("honours.all") : t(`honour.${type}`),
    figure: true,
    cell: (level) => countButton(sum(level, type), {level, type}, asked)
  }));
  const names: Column<RecognitionLevel | null> = {
    label: null,
    cell: (level) => (level === null ? t("honours.all") : t(`level.${level}`))
  };
  return table(levels, {caption: t("honours.levels"), class: "honour-levels", columns: [names, ...columns]});
}

type Pair = Pick<Asked, "level" | "type">;

function countButton(count: number, {level, type}: Pair, asked: Asked): HTMLElement | string {
  if (count === 0) return "–";
  const chosen = asked.level === level && asked.type === type;
  const id = `count-${level ?? "all"}-${type ?? "all"}`;
  const all = level === null && type === null;
  const button = element("button", {type: "button", id, "aria-pressed": String(chosen && !all)}, formatCount(count));
  button.addEventListener("click", () => set({level: chosen ? null : level, type: chosen ? null : type, page: null}));
  return button;
}

const perPage = 60;

/** How many honours each place names, in all and for each report: long reports name more. */
export function placeTable(places: readonly Place[]): HTMLElement {
  const {pager} = paged(places, perPage, "rows");
  const save = async (): Promise<string> =>
    saved("honours-by-place.csv", new Blob([toCsv(countSheet(places))], {type: "text/csv"}));
  return element(
    "div",
    {},
    placeCounts(places),
    pager,
    tableTools("places", [{label: t("save.csv"), run: save, id: "honours-csv"}])
  );
}

/** The same without the ways to other pages of it. */
export function placeCounts(places: readonly Place[]): HTMLElement {
  const levels = recognitionLevels.filter((level) => places.some(({byLevel}) => byLevel.has(level)));
  const {shown} = paged(places, perPage, "rows");
  return table(shown, {caption: t("honours.places"), class: "honour-places", columns: placeColumns(levels)});
}

/** Of a place that no report says anything about, one cell stands for all counts. */
function placeColumns(levels: readonly RecognitionLevel[]): Column<Place>[] {
  const counted = (label: string, cell: (place: Place) => string): Column<Place> => ({
    label,
    figure: true,
    cell,
    attributes: ({honours}) => (honours === 0 ? null : {})
  });
  return [
    {
      label: t("column.place"),
      cell: ({code, name}) => (code ? element("a", {href: link("place", {code})}, name) : name)
    },
    {label: t("column.reports"), figure: true, cell: ({reports}) => formatCount(reports.length)},
    {
      label: t("column.honours"),
      figure: true,
      cell: ({honours}) => (honours === 0 ? t("honour.none") : formatCount(honours)),
      attributes: ({honours}) => (honours === 0 ? {class: "blank", colspan: levels.length + 3} : {})
    },
    counted(t("column.perReport"), ({perReport}) => rate(perReport)),
    counted(t("column.perLength"), ({perLength}) => rate(perLength)),
    ...levels.map((level) =>
      counted(t(`level.${level}`), ({byLevel}) => (byLevel.has(level) ? formatCount(byLevel.get(level) ?? 0) : "–"))
    )
  ];
}

const countSheet = (places: readonly Place[]): Sheet => ({
  columns: [
    "place",
    "place_code",
    "reports",
    "honours",
    "per_report",
    "per_10000_characters",
    ...recognitionLevels,
    "state"
  ].map((key) => ({key, label: key})),
  rows: places.map(({name, code, reports, honours, perReport, perLength, byLevel}) => ({
    values: {
      place: name,
      place_code: code,
      reports: reports.length,
      ...(honours === 0
        ? {state: "not_reported"}
        : {
            honours,
            per_report: Number(perReport.toFixed(3)),
            per_10000_characters: Number(perLength.toFixed(3)),
            ...Object.fromEntries(recognitionLevels.map((level) => [level, byLevel.get(level) ?? 0])),
            state: "value"
          })
    },
    href: null
  }))
});
