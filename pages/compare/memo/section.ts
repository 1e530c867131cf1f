import {actionRow} from "../../components/actions.ts";
import {element, panel} from "../../components/elements.ts";
import {askedParameters} from "../../components/embedding.ts";
import {formatCount} from "../../components/format.ts";
import {t} from "../../components/i18n.ts";
import {withPin} from "../../components/pinButton.ts";
import {note} from "../../components/state.ts";
import {yearFault} from "../../series/time.ts";
import {nextOrder, type Asked} from "./asked.ts";
import type {Layout} from "./layout.ts";
import {memoControls} from "./controls.ts";
import {questionSorts} from "./sort.ts";
import {numbersOf, sourceList} from "./sources.ts";
import {memoTable} from "./table.ts";
import type {MemoView} from "./view.ts";
import {choiceOf} from "../../components/choices.ts";
import {memoActions} from "./actions.ts";

/** Rows that are there from the start. */
const open = {places: 40, indicators: 12};

/** The memo table with what it is made of, the ways to take it along, and its sources. */
export function memoSection(view: MemoView): HTMLElement {
  const {asked, catalogue, reports, years, memo, sources} = view;
  let now = {order: asked.order, whole: asked.whole};
  const place = element("div", {class: "memo-place"});
  const draw = (): void => place.replaceChildren(...drawn(view, now, change));
  const change = (next: typeof now, focus: string | null): void => {
    now = next;
    note(addressOf(next));
    draw();
    if (focus) document.getElementById(focus)?.focus({preventScroll: true});
  };
  draw();
  const {down} = view.layout(asked.order);
  return panel(
    {id: "memo", title: t("memo.title"), under: t("memo.under")},
    memoControls({asked, catalogue, reports, years, down}),
    asked.unknown.length === 0
      ? null
      : element("p", {class: "fault", role: "alert"}, t("memo.unknown", {tokens: asked.unknown.join(t("list.comma"))})),
    yearFault(years),
    memoTools(view, () => view.layout(now.order)),
    place,
    memo.questions.length === 0 ? null : sourceList(sources)
  );
}

/** The ways to take the table along, and into the brief. */
function memoTools(view: MemoView, layout: () => Layout): HTMLElement {
  const tools = actionRow(memoActions(view, layout));
  if (view.memo.questions.length === 0) return tools;
  return withPin(tools, () => ({kind: "table", page: "compare", figure: "memo", ask: askedParameters()}));
}

interface Now {
  order: Asked["order"];
  whole: boolean;
}

const addressOf = ({order, whole}: Now) => ({
  sort: order.by === questionSorts[0] ? null : order.by,
  order: order.down ? "down" : null,
  rows: whole ? "all" : null
});

function drawn(view: MemoView, now: Now, change: (next: Now, focus: string | null) => void): (Node | string)[] {
  const {memo, catalogue, sources} = view;
  if (memo.questions.length === 0) return [element("p", {}, t("memo.nothing"))];
  const layout = view.layout(now.order);
  const most = now.whole ? layout.rows.length : open[layout.down];
  const table = memoTable({
    layout,
    order: now.order,
    catalogue,
    most,
    numbersOf: (line) => numbersOf(sources, memo, line),
    sort: (by, first) => change({...now, order: nextOrder(now.order, by, first)}, `memo-sort-${by}`)
  });
  const sorts = layout.down === "indicators" ? [sorting(now, change)] : [];
  const rest =
    layout.rows.length > most ? [allButton(layout.rows.length, () => change({...now, whole: true}, null))] : [];
  return [...sorts, table, ...rest];
}

function allButton(count: number, take: () => void): HTMLElement {
  const button = element("button", {type: "button", id: "memo-all"}, t("memo.allRows", {n: formatCount(count)}));
  button.addEventListener("click", take);
  return element("p", {class: "rest"}, button);
}

/** The orders of questions that go by no line. */
const sorting = (now: Now, change: (next: Now, focus: string | null) => void): HTMLElement =>
  choiceOf({
    name: "sort",
    label: t("compare.sort"),
    choices: questionSorts.map((value) => ({value, label: t(`compare.sort.${value}`)})),
    chosen: now.order.by,
    take: (value) => change({...now, order: {by: value ?? questionSorts[0], down: false}}, "choice-sort")
  });
