import {chipsOf, choiceOf, choicesOf} from "../../components/choices.ts";
import {loadPhrases, type Catalogue, type IndicatorRow, type ReportRow} from "../../components/data.ts";
import {element, joined} from "../../components/elements.ts";
import {language, nameOf, t} from "../../components/i18n.ts";
import {get, getList, set} from "../../components/state.ts";
import {faultBox} from "../../components/waiting.ts";
import {downs, type Asked, type Down} from "./asked.ts";
import {setsOf} from "./lines.ts";
import {indicatorsMeant} from "../../figures/findIndicators.ts";
import {sides} from "../../figures/held.ts";

export interface ControlOptions {
  asked: Asked;
  catalogue: Catalogue;
  reports: readonly ReportRow[];
  /** The years that there are figures of. */
  years: readonly number[];
  /** What goes down the side now. */
  down: Down;
}

/** Where there is room for the controls above the table; else they are folded under what is chosen. */
const roomy = "(min-width: 700px)";
let isOpened = false;

/** What the memo table is made of, to choose; on a telephone folded under what is chosen, until it is opened. */
export function memoControls(options: ControlOptions): HTMLElement {
  const isRoomy = matchMedia(roomy).matches;
  const summary = element("summary", {}, t("memo.made"), element("small", {}, ` ${chosenWords(options)}`));
  const fold = element("details", {class: "memo-made", open: isRoomy || isOpened}, summary, controls(options));
  fold.addEventListener("toggle", () => isRoomy || (isOpened = fold.open));
  return fold;
}

/** What is chosen, in a line. */
function chosenWords({asked, catalogue, reports}: ControlOptions): string {
  const {indicators, domains} = catalogue;
  const names = (entries: readonly {id: string; nameZh: string; nameEn: string}[], ids: readonly string[]): string[] =>
    ids.flatMap((id) => entries.filter((entry) => entry.id === id).map(nameOf));
  const sets = setsOf(reports).filter(({token}) => getList("sets").includes(token));
  return [
    ...sets.map(({name}) => name),
    ...names(indicators, asked.indicators),
    ...names(domains, asked.domains),
    asked.year === null ? t("memo.year.latest") : t("format.year", {year: asked.year}),
    ...asked.sides.map((side) => t(`side.${side}`))
  ].join(" · ");
}

/** Places by the set, indicators by name, domains, year, side, level, and what goes down. */
function controls(options: ControlOptions): HTMLElement {
  const {asked, catalogue, reports, years, down} = options;
  const domains = catalogue.domains.filter(({facts}) => facts > 0);
  const all = t("memo.year.latest");
  const yearChoices = years.map((year) => ({value: String(year), label: String(year)}));
  const sideChoices = sides.map((value) => ({value, label: t(`side.${value}`)}));
  return element(
    "div",
    {class: "controls memo-controls"},
    setChoice(reports),
    indicatorFinder(asked, catalogue),
    choicesOf({
      name: "domain",
      label: t("compare.domain"),
      choices: domains.map((domain) => ({value: domain.id, label: nameOf(domain)})),
      chosen: asked.domains
    }),
    choiceOf({
      name: "year",
      label: t("column.year"),
      choices: yearChoices,
      chosen: asked.year === null ? null : String(asked.year),
      all
    }),
    choiceOf({
      name: "side",
      label: t("column.side"),
      choices: sideChoices,
      chosen: asked.sides.length === 1 ? (asked.sides[0] ?? null) : null,
      all: t("memo.side.both")
    }),
    choiceOf({
      name: "level",
      label: t("compare.level"),
      choices: (["1", "2"] as const).map((value) => ({value, label: t(`compare.level.${value}`)})),
      chosen: get("level"),
      all: t("compare.all")
    }),
    choiceOf({
      name: "down",
      label: t("memo.down"),
      choices: downs.map((value) => ({value, label: t(`memo.down.${value}`)})),
      chosen: down,
      take: (value) => set({down: value ?? downs[0]})
    })
  );
}

/** A list to add many places from at once. */
export const setChoice = (reports: readonly ReportRow[]): HTMLElement =>
  choicesOf({
    name: "sets",
    label: t("memo.sets"),
    choices: setsOf(reports).map(({token, name}) => ({value: token, label: name})),
    chosen: getList("sets"),
    none: t("memo.sets.none")
  });

/** A box that takes indicators by name, in either language, and those that were taken, each with a way out. */
function indicatorFinder({indicators}: Asked, catalogue: Catalogue): HTMLElement {
  const held = catalogue.indicators.filter(({facts, id}) => facts > 0 && !indicators.includes(id));
  const said = element("output", {class: "note"});
  const input = element("input", {
    id: "memo-indicator",
    type: "search",
    list: "memo-indicators",
    autocomplete: "off",
    placeholder: t("memo.indicators.hint")
  });
  const list = element("datalist", {id: "memo-indicators"}, ...held.map(optionOf));
  const take = async (): Promise<void> => {
    const query = input.value.trim();
    const found = await meantBy(query, held);
    // Who types on has asked for something else meanwhile.
    if (input.value.trim() !== query) return;
    const [only, ...others] = found;
    if (only && others.length === 0) set({indicators: [...indicators, only.id]});
    else said.replaceChildren(...(query === "" ? [] : unclear(query, found)));
  };
  const attempt = (): void => void take().catch((error: unknown) => said.replaceChildren(faultBox(error, attempt)));
  input.addEventListener("change", attempt);
  const chosen = indicators.flatMap((id) => catalogue.indicators.find((entry) => entry.id === id) ?? []);
  const chips = chosen.map((entry) => ({value: entry.id, label: nameOf(entry)}));
  return element(
    "span",
    {class: "control choices"},
    element("label", {}, `${t("memo.indicators")} `, input),
    list,
    said,
    chipsOf(t("memo.indicators"), chips, (gone) => set({indicators: indicators.filter((id) => id !== gone)}))
  );
}

/** The entries that words mean; the reports' own words are fetched where no one name does. */
async function meantBy(query: string, held: readonly IndicatorRow[]): Promise<readonly IndicatorRow[]> {
  const named = indicatorsMeant(query, held, new Map());
  return query === "" || named.length === 1 ? named : indicatorsMeant(query, held, await loadPhrases());
}

/** Entries that are offered where words mean several. */
const mostOffered = 6;

/** Says that words name no one indicator, and offers those that they may mean. */
function unclear(query: string, found: readonly IndicatorRow[]): (Node | string)[] {
  const offered = found.slice(0, mostOffered).map((entry) => {
    const button = element("button", {type: "button"}, nameOf(entry));
    button.addEventListener("click", () => set({indicators: [...getList("indicators"), entry.id]}));
    return button;
  });
  if (offered.length === 0) return [t("memo.indicators.none", {query})];
  return [t("memo.indicators.several", {query}), " ", ...joined(offered, " ")];
}

function optionOf(entry: IndicatorRow): HTMLElement {
  const other = language() === "zh" ? entry.nameEn : entry.nameZh;
  return element("option", {value: nameOf(entry)}, t("choice.counted", {label: other, count: entry.reports}));
}
