import {isCounted, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {byProvince, chineseName, provinceLabel} from "../components/names.ts";
import {findReports} from "./find.ts";
import {followList} from "./listKeys.ts";

/** What reports say of what the view is about, by id: the length of a bar, from 0 to 1, and the words beside it. */
export type Weights = ReadonlyMap<string, {share: number; words: string}>;

/** Many places that are chosen at once: all provinces, the cities of one. */
interface PickSet {
  name: string;
  pick: () => void;
}

interface PickerOptions {
  /** Begins the ids of its parts: <id>-find, <id>-found. */
  id: string;
  label: string;
  reports: readonly ReportRow[];
  nameOf: (row: ReportRow) => string;
  pick: (row: ReportRow) => void;
  sets?: readonly PickSet[];
  /** Asked for when the list opens; the reports with the largest come first. */
  weights?: () => Promise<Weights>;
}

/** The options, with the weights that were asked for. */
type Weighed = Omit<PickerOptions, "weights"> & {weights: Weights | null};

/** Options that a search lists at most; while nothing is typed, all are listed. */
const listed = 12;

/**
 * A box to choose reports from: while nothing is typed it lists them by province, or the heaviest first where they are
 * weighed, with the sets to choose at once; what is typed narrows the list by name in either script, first letters, code, year
 * and province. Arrow keys walk, Enter takes, Escape closes.
 */
export function picker(options: PickerOptions): HTMLElement {
  const {id, label} = options;
  const list = element("div", {id: `${id}-found`, class: "found", role: "listbox", "aria-label": label, hidden: true});
  const input = element("input", {
    id: `${id}-find`,
    type: "search",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-found`,
    placeholder: t("picker.hint")
  });
  const said = element("output", {class: "unseen"});
  const pick = (row: ReportRow): void => {
    input.value = "";
    options.pick(row);
  };
  const fill = async (): Promise<void> => {
    const query = input.value.trim();
    const found = query === "" ? options.reports : await findReports(query, options.reports);
    const weighed = {...options, pick, weights: (await options.weights?.()) ?? null};
    if (input.value.trim() !== query) return;
    list.replaceChildren(...(query === "" ? browse(weighed) : results(query, found, weighed)));
    said.textContent = query === "" ? "" : t("compare.find.count", {n: found.length});
  };
  followList(input, list, fill);
  return element("div", {class: "finder"}, element("label", {for: `${id}-find`}, label), input, list, said);
}

function browse(options: Weighed): HTMLElement[] {
  const counted = options.reports.filter(isCounted);
  const sets = (options.sets ?? []).map(setOption);
  const chosen = (name: string, rows: readonly ReportRow[]): HTMLElement =>
    group(
      name,
      heaviestFirst(rows, options).map((row) => option(row, options))
    );
  return [
    ...(sets.length > 0 ? [group(t("picker.sets"), sets)] : []),
    ...(options.weights
      ? [chosen(t("picker.weighed"), counted)]
      : byProvince(counted).map(({name, rows}) => chosen(name ?? t("meta.unknown"), rows)))
  ];
}

function results(query: string, found: readonly ReportRow[], options: Weighed): HTMLElement[] {
  if (found.length === 0) return [element("p", {class: "note"}, t("compare.find.none", {query}))];
  const shown = heaviestFirst(found, options).slice(0, listed);
  const more = found.length - shown.length;
  return [
    ...shown.map((row) => option(row, options)),
    ...(more > 0 ? [element("p", {class: "note"}, t("compare.find.more", {n: more}))] : [])
  ];
}

/** As they come where nothing is weighed; else the heaviest first. */
const heaviestFirst = (rows: readonly ReportRow[], {weights}: Weighed): ReportRow[] =>
  weights ? [...rows].sort((a, b) => (weights.get(b.id)?.share ?? -1) - (weights.get(a.id)?.share ?? -1)) : [...rows];

const group = (name: string, options: readonly HTMLElement[]): HTMLElement =>
  element(
    "div",
    {role: "group", "aria-label": name},
    element("p", {class: "note", "aria-hidden": "true"}, name),
    ...options
  );

function option(row: ReportRow, {nameOf, pick, weights}: Weighed): HTMLElement {
  const weight = weights?.get(row.id);
  const about = [
    chineseName(row),
    row.level === "province" ? null : provinceLabel(row),
    term("kind", row.kind),
    weight ? weight.words : t("reader.figures", {n: formatCount(row.facts)})
  ];
  const bar = weight ? element("span", {class: "pick-bar", style: `--share: ${weight.share.toFixed(3)}`}) : null;
  const made = element(
    "div",
    {role: "option", "aria-selected": "false"},
    nameOf(row),
    element("small", {}, ` ${about.filter(Boolean).join(" · ")}`),
    bar
  );
  made.addEventListener("click", () => pick(row));
  return made;
}

function setOption({name, pick}: PickSet): HTMLElement {
  const made = element("div", {role: "option", "aria-selected": "false"}, t("picker.set", {name}));
  made.addEventListener("click", pick);
  return made;
}
