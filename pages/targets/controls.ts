import {groupBy} from "../../src/model/group.ts";
import {verdicts} from "../../src/model/vocabulary.ts";
import {choiceOf, choicesOf, type Choice} from "../components/choices.ts";
import type {ReportRow, TargetGroupRow, TargetTallyRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {note} from "../components/state.ts";
import {narrowed, sortOf, sorts, type Asked, type Filter, type Sort} from "./asked.ts";
import type {Names} from "./names.ts";
import type {Promised} from "./promises.ts";

/** What the choices are counted from. */
export interface Ground {
  promises: readonly Promised[];
  /** What there is where not all of it is loaded; null where it is. */
  beyond: readonly TargetGroupRow[] | null;
  asked: Asked;
  names: Names;
  reports: readonly ReportRow[];
  tallies: readonly TargetTallyRow[];
}

/** What narrows the view; each choice says how many promises it would leave. */
export function controls(ground: Ground): HTMLElement {
  const {asked, names} = ground;
  const all = t("compare.all");
  const due = asked.due === null ? null : String(asked.due);
  const family = {name: "family", label: t("promise.family"), choices: familyChoices(ground), chosen: asked.family};
  const verdict = {
    name: "verdict",
    label: t("promise.column.verdict"),
    choices: verdictChoices(ground),
    chosen: asked.verdict
  };
  return element(
    "div",
    {class: "controls"},
    choicesOf({name: "places", label: t("column.place"), choices: placeChoices(ground), chosen: asked.places}),
    choiceOf({
      name: "domain",
      label: t("column.domain"),
      choices: domainChoices(ground, names),
      chosen: asked.domain,
      all
    }),
    choiceOf({...family, all}),
    choiceOf({name: "due", label: t("promise.due"), choices: yearChoices(ground), chosen: due, all}),
    choiceOf({...verdict, all})
  );
}

/** How the list is ordered; another order draws the list alone anew. */
export const sorting = ({sort}: Asked, take: (sort: Sort) => void): HTMLElement =>
  choiceOf({
    name: "sort",
    label: t("compare.sort"),
    choices: sorts.map((value) => ({value, label: t(`promise.sort.${value}`)})),
    chosen: sort,
    take: (value) => {
      note({sort: value});
      take(sortOf(value));
    }
  });

/** Promises by a key, counted, the other filters as they are. */
function counts({promises, asked}: Ground, filter: Filter, key: (promise: Promised) => string | number | null) {
  const groups = groupBy(narrowed(promises, asked, filter), key);
  return [...groups].flatMap(([value, own]) => (value === null ? [] : [{value: String(value), count: own.length}]));
}

/** Rows of what is not loaded, added up by a key. */
function sums(rows: readonly TargetGroupRow[], key: (row: TargetGroupRow) => string | number | null) {
  return [...groupBy(rows, key)].flatMap(([value, own]) =>
    value === null ? [] : [{value: String(value), count: own.reduce((sum, {targets}) => sum + targets, 0)}]
  );
}

const byCount = (a: {count?: number}, b: {count?: number}): number => (b.count ?? 0) - (a.count ?? 0);

/** Choices with their names; what is chosen stays even when the other filters leave it nothing. */
function labelled(
  found: readonly {value: string; count: number}[],
  label: (value: string) => string,
  chosen: string | number | null = null
): Choice[] {
  const isMissing = chosen !== null && found.every(({value}) => value !== String(chosen));
  const all = isMissing ? [...found, {value: String(chosen), count: 0}] : found;
  return all.map((choice) => ({...choice, label: label(choice.value)}));
}

function placeChoices(ground: Ground): Choice[] {
  const names = new Map(ground.reports.map((row) => [placeOf(row), placeLabel(row)]));
  const rows = new Map(ground.reports.map((row) => [row.id, row]));
  const told = ground.beyond
    ? ground.tallies.flatMap(({reportId, targets}) => {
        const row = rows.get(reportId);
        return row && targets > 0 ? [{value: placeOf(row), count: targets}] : [];
      })
    : counts(ground, "places", ({place}) => place);
  const added = [...groupBy(told, ({value}) => value)].map(([value, own]) => ({
    value,
    count: own.reduce((sum, {count}) => sum + count, 0)
  }));
  return labelled(added, (value) => names.get(value) ?? value).sort((a, b) => (a.value < b.value ? -1 : 1));
}

const domainChoices = (ground: Ground, names: Names): Choice[] =>
  labelled(
    ground.beyond && ground.asked.places.length === 0
      ? sums(ground.beyond, ({domain}) => domain)
      : counts(ground, "domain", ({fact}) => fact.domain),
    names.domain,
    ground.asked.domain
  ).sort(byCount);

const isUnloaded = ({beyond, asked}: Ground): boolean =>
  beyond !== null && asked.places.length === 0 && asked.domain === null;

const familyChoices = (ground: Ground): Choice[] =>
  labelled(
    isUnloaded(ground)
      ? sums(ground.beyond ?? [], ({family}) => family)
      : counts(ground, "family", ({fact}) => fact.family),
    ground.names.family,
    ground.asked.family
  ).sort(byCount);

const yearChoices = (ground: Ground): Choice[] =>
  labelled(
    isUnloaded(ground) ? sums(ground.beyond ?? [], ({due}) => due) : counts(ground, "due", ({due}) => due),
    (year) => t("format.year", {year}),
    ground.asked.due
  ).sort((a, b) => Number(a.value) - Number(b.value));

function verdictChoices(ground: Ground): Choice[] {
  const found = new Map(counts(ground, "verdict", ({verdict}) => verdict).map(({value, count}) => [value, count]));
  return verdicts.map((value) => ({
    value,
    label: t(`promise.verdict.${value}`),
    ...(isUnloaded(ground) ? {} : {count: found.get(value) ?? 0})
  }));
}
