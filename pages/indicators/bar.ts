import {placeLevels, type PlaceLevel} from "../../src/model/level.ts";
import {actionRow, copied, saved} from "../components/actions.ts";
import {citation} from "../charts/save.ts";
import {toCsv} from "../charts/sheet.ts";
import {choiceOf} from "../components/choices.ts";
import {loadEvidence} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {get, link} from "../components/state.ts";
import {kindOf} from "../figures/kinds.ts";
import {columns, figureRow, silentRows} from "../series/sheet.ts";
import {yearSteps} from "../series/time.ts";
import type {View} from "./view.ts";

/** What narrows and orders the page, and the ways to take it along. */
export function bar(view: View): HTMLElement {
  const {reports, read} = view;
  const giving = new Set(read.figures.map(({report}) => report));
  const rows = reports.filter(({id}) => giving.has(id));
  const held = placeLevels.filter((level) => rows.some((row) => row.level === level));
  return element(
    "div",
    {class: "bar"},
    element("p", {class: "controls"}, view.order.control, held.length > 1 || get("level") ? levelChoice(held) : null),
    yearSteps(view.time),
    tools(view)
  );
}

function levelChoice(held: readonly PlaceLevel[]): HTMLElement {
  const choices = held.map((value) => ({value, label: t(`indicators.level.${value}`)}));
  const label = t("indicators.level");
  return choiceOf({name: "level", label, choices, chosen: get("level"), all: t("compare.all")});
}

function tools(view: View): HTMLElement {
  const {indicator, given, series} = view;
  const reports = [...new Set(given.map(({row}) => reportLabel(row)))];
  const title = nameOf(indicator);
  const codes = (series[0]?.entries ?? []).map(({place}) => place).slice(0, 8);
  const compare = element("a", {href: link("compare", {places: codes})}, t("indicators.compare", {n: codes.length}));
  const actions = actionRow([
    {id: "indicator-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "indicator-cite", label: t("save.cite"), run: () => copied(citation(title, reports, location.href))},
    {id: "indicator-csv", label: t("indicators.csv", {n: formatCount(given.length)}), run: () => saveAll(view)}
  ]);
  if (codes.length > 1) actions.prepend(compare);
  return actions;
}

/** Every figure with its sentence, and every place that gives none, as a file. */
async function saveAll({indicator, given, silent}: View): Promise<string> {
  const {sentences} = await loadEvidence(indicator.id);
  const rows = given.map((one) => {
    const {values, href} = figureRow(one, kindOf(one.fact, indicator.sign));
    return {values: {...values, sentence: sentences[one.fact.id]?.text ?? null}, href};
  });
  const missing = silent.flatMap((one) => silentRows(one, indicator.id));
  const csv = toCsv({columns: columns("sentence"), rows: [...rows, ...missing]});
  return saved(`${indicator.id}.csv`, new Blob([csv], {type: "text/csv"}));
}
