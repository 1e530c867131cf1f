import {groupBy} from "../../src/model/group.ts";
import {reviewKinds} from "../../src/model/review.ts";
import type {QueueRow} from "../../src/query/review/rows.ts";
import {type Choice, choiceOf} from "../components/choices.ts";
import type {IndicatorRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameIn, t} from "../components/i18n.ts";
import {inLanguage} from "../components/names.ts";
import {get} from "../components/state.ts";

type Filter = "kind" | "place" | "indicator";

/** What of a row each filter looks at. */
const valuesOf: Record<Filter, (row: QueueRow) => readonly string[]> = {
  kind: ({reasons}) => reasons,
  place: ({placeCode}) => (placeCode === null ? [] : [placeCode]),
  indicator: ({indicatorId, near}) => [...new Set([indicatorId, near])].filter((id) => id !== null)
};
const names = Object.keys(valuesOf) as Filter[];

/** Whether a row is what the address asks for; `but` is a filter that is left aside. */
export const isAsked = (row: QueueRow, but?: Filter): boolean =>
  names.every((name) => {
    const asked = get(name);
    return name === but || asked === null || valuesOf[name](row).includes(asked);
  });

/** The filters, each choice with how much it would leave. */
export function filters(queue: readonly QueueRow[], indicators: readonly IndicatorRow[]): HTMLElement {
  const labels: Record<Filter, (value: string, row: QueueRow) => string> = {
    kind: (value) => t(`review.kind.${value as QueueRow["kind"]}`),
    place: (_, row) => placeName(row),
    indicator: (value) => nameIn(indicators, value) ?? value
  };
  const heads = {kind: t("review.kinds"), place: t("column.place"), indicator: t("column.indicator")};
  const lists = names.map((name) =>
    choiceOf({
      name,
      label: heads[name],
      choices: choicesFor(name, queue, labels[name]),
      chosen: get(name),
      all: t("review.all")
    })
  );
  return element("p", {class: "controls"}, ...lists);
}

/** What a place is called in the language of the page. */
export const placeName = ({placeShort, placeLatin}: QueueRow): string => inLanguage(placeShort, placeLatin) ?? "";

function choicesFor(
  name: Filter,
  queue: readonly QueueRow[],
  label: (value: string, row: QueueRow) => string
): Choice[] {
  const values = queue.flatMap((row) => valuesOf[name](row).map((value) => ({value, row})));
  const choices = [...groupBy(values, ({value}) => value)].flatMap(([value, all]) => {
    const [first] = all;
    const count = all.filter(({row}) => isAsked(row, name)).length;
    return first && (count > 0 || value === get(name)) ? [{value, label: label(value, first.row), count}] : [];
  });
  return name === "kind" ? inOrder(choices) : choices.sort((a, b) => b.count - a.count);
}

/** Kinds in the order of the queue. */
const inOrder = <One extends {value: string}>(choices: readonly One[]): One[] =>
  reviewKinds.flatMap((kind) => choices.filter(({value}) => value === kind));
