import {type RecognitionLevel, recognitionLevels, recognitionTypes} from "../../src/model/vocabulary.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import {type Sheet, toCsv} from "../charts/sheet.ts";
import {actionRow, saved} from "../components/actions.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {link, set} from "../components/state.ts";
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
  const head = types.map((type) =>
    element("th", {scope: "col", class: "figure"}, type === null ? t("honours.all") : t(`honour.${type}`))
  );
  const rows = levels.map((level) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, level === null ? t("honours.all") : t(`level.${level}`)),
      ...types.map((type) => element("td", {class: "figure"}, countButton(sum(level, type), {level, type}, asked)))
    )
  );
  const table = element(
    "table",
    {class: "honour-levels"},
    element("thead", {}, element("tr", {}, element("td", {}), ...head)),
    element("tbody", {}, ...rows)
  );
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("honours.levels")}, table);
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
  const levels = recognitionLevels.filter((level) => places.some(({byLevel}) => byLevel.has(level)));
  const {shown, pager} = paged(places, perPage, "rows");
  const columns = [
    ...(["reports", "honours", "perReport", "perLength"] as const).map((name) => t(`column.${name}`)),
    ...levels.map((level) => t(`level.${level}`))
  ];
  const head = columns.map((label) => element("th", {scope: "col", class: "figure"}, label));
  const table = element(
    "table",
    {class: "honour-places"},
    element("thead", {}, element("tr", {}, element("th", {scope: "col"}, t("column.place")), ...head)),
    element("tbody", {}, ...shown.map((place) => placeRow(place, levels)))
  );
  const save = async (): Promise<string> =>
    saved("honours-by-place.csv", new Blob([toCsv(countSheet(places))], {type: "text/csv"}));
  return element(
    "div",
    {},
    element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("honours.places")}, table),
    pager,
    actionRow([{label: t("save.csv"), run: save, id: "honours-csv"}])
  );
}

function placeRow(place: Place, levels: readonly RecognitionLevel[]): HTMLElement {
  const {name, code, reports, honours, perReport, perLength, byLevel} = place;
  const figure = (content: string): HTMLElement => element("td", {class: "figure"}, content);
  const cells =
    honours === 0
      ? [element("td", {class: "blank", colspan: levels.length + 3}, t("honour.none"))]
      : [
          figure(formatCount(honours)),
          figure(rate(perReport)),
          figure(rate(perLength)),
          ...levels.map((level) => figure(byLevel.has(level) ? formatCount(byLevel.get(level) ?? 0) : "–"))
        ];
  const opens = code ? element("a", {href: link("place", {code})}, name) : name;
  return element("tr", {}, element("th", {scope: "row"}, opens), figure(formatCount(reports.length)), ...cells);
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
