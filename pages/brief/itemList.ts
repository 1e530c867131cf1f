import type {Brief, BriefItem, ChartItem, FiguresItem} from "../../src/model/brief.ts";
import {chipsOf, choiceOf} from "../components/choices.ts";
import {loadCatalogue, type IndicatorRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameIn, nameOf, t} from "../components/i18n.ts";
import {fetched} from "../components/waiting.ts";
import {button, withWords, words, type Desk} from "./controls.ts";
import {followDrag} from "./drag.ts";
import {tablePart} from "./tables.ts";

/** What stands in the brief, in order: each with own title and note, and the ways to move it and to take it out. */
export function itemList({items}: Brief, desk: Desk): HTMLElement {
  if (items.length === 0) return element("p", {class: "note"}, t("brief.empty"));
  const list = element("ol", {class: "brief-items"}, ...items.map((item, at) => itemOf(item, {at, items, desk})));
  followDrag(list, (from, to) => move(desk, from, to));
  return list;
}

interface Place {
  at: number;
  items: readonly BriefItem[];
  desk: Desk;
}

function itemOf(item: BriefItem, place: Place): HTMLElement {
  const {at, desk} = place;
  const made = element(
    "li",
    {id: idOf(place), "data-at": at},
    head(item, place),
    element("p", {id: `${idOf(place)}-lacking`, class: "note brief-lacking", hidden: true}),
    ...("figure" in item && tablePart(item) === undefined ? [kindChoice(item, place)] : []),
    ...(item.kind === "figures" ? [indicatorChoice(item, place)] : []),
    ...ownWords(item, place)
  );
  made.addEventListener("keydown", (event) => {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    step(desk, at, by);
  });
  return made;
}

const idOf = ({at}: Place): string => `brief-item-${at}`;

/** What an item is and is called, by which it is dragged, and the ways to move it. */
const head = (item: BriefItem, place: Place): HTMLElement =>
  element(
    "header",
    {draggable: "true"},
    element(
      "span",
      {},
      element("span", {class: "note"}, t(`brief.kind.${item.kind}`)),
      " ",
      element("span", {id: `${idOf(place)}-name`, class: "brief-name"}, calledAs(item))
    ),
    moves(item, place)
  );

/** Up, down, out. */
function moves(item: BriefItem, place: Place): HTMLElement {
  const {at, items, desk} = place;
  const name = calledAs(item) || t(`brief.kind.${item.kind}`);
  const way = (end: string, sign: string, label: string, act: () => void, disabled = false): HTMLElement => {
    const made = button(`${idOf(place)}-${end}`, sign, act, disabled);
    made.setAttribute("aria-label", label);
    return made;
  };
  const takeOut = (): void => desk.change((brief) => ({...brief, items: brief.items.toSpliced(at, 1)}));
  return element(
    "span",
    {class: "brief-moves"},
    way("up", "↑", t("brief.up", {name}), () => step(desk, at, -1), at === 0),
    way("down", "↓", t("brief.down", {name}), () => step(desk, at, 1), at === items.length - 1),
    way("remove", "×", t("brief.remove", {name}), takeOut)
  );
}

/** The item at a place of the brief as it is now becomes another. */
const edit = ({at, desk}: Place, next: (item: BriefItem) => BriefItem, quietly = true): void =>
  desk.change((brief) => ({...brief, items: brief.items.map((item, i) => (i === at ? next(item) : item))}), {quietly});

/** Own title, and own note or, of a note, its words. */
function ownWords(item: BriefItem, place: Place): HTMLElement[] {
  const id = idOf(place);
  const title = {id: `${id}-title`, label: t("own.title"), now: item.title, rows: 1};
  const below =
    item.kind === "note"
      ? words({id: `${id}-text`, label: t("brief.text"), now: item.text, rows: 3}, (text) =>
          edit(place, (now) => (now.kind === "note" ? {...now, text} : now))
        )
      : words({id: `${id}-note`, label: t("own.note"), now: item.note, rows: 1}, (note) =>
          edit(place, (now) => withWords(now, {note}))
        );
  return [words(title, (title) => edit(place, (now) => withWords(now, {title}))), below];
}

/** The views of a figure; a map where it was pinned as one. */
function kindChoice(item: ChartItem, place: Place): HTMLElement {
  const {view, ...ask} = item.ask;
  const isMap = view === "map";
  const label = {chart: t("brief.kind.chart"), table: t("brief.kind.table"), map: t("figure.map").toLowerCase()};
  const choices = (isMap ? (["chart", "table", "map"] as const) : (["chart", "table"] as const)).map((value) => ({
    value,
    label: label[value]
  }));
  const shown = {chart: {kind: "chart", ask}, table: {kind: "table"}, map: {kind: "chart"}} as const;
  return choiceOf({
    name: `brief-kind-${place.at}`,
    label: t("figure.views"),
    choices,
    chosen: isMap && item.kind === "chart" ? "map" : item.kind,
    take: (value) =>
      edit(place, () => ({...item, ...shown[choices.find((one) => one.value === value)?.value ?? "chart"]}), false)
  });
}

/** The indicators of key figures, each with a way out, and those that the ledger holds to add. */
const indicatorChoice = ({indicators}: FiguresItem, place: Place): HTMLElement =>
  fetched(async () => {
    const {indicators: all} = await loadCatalogue();
    const set = (next: string[]): void =>
      edit(place, (now) => (now.kind === "figures" ? {...now, indicators: next} : now), false);
    const choiceFor = (entry: IndicatorRow) => ({value: entry.id, label: nameOf(entry), count: entry.reports});
    const chosen = indicators.map((id) => ({value: id, label: nameIn(all, id) ?? id}));
    return [
      chipsOf(t("brief.figures"), chosen, (gone) => set(indicators.filter((id) => id !== gone))),
      choiceOf({
        name: `brief-indicator-${place.at}`,
        label: t("brief.indicators"),
        choices: all.filter(({id, facts}) => facts > 0 && !indicators.includes(id)).map(choiceFor),
        chosen: null,
        all: t("choice.add"),
        take: (id) => id && set([...indicators, id])
      })
    ];
  });

/** What an item is called until it stands on paper. */
const calledAs = (item: BriefItem): string => item.title ?? ("figure" in item ? t(`nav.${item.page}`) : "");

/** Moves an item by one place; the keyboard goes along, at the end of the list to the way back. */
function step(desk: Desk, at: number, by: number): void {
  const held = document.activeElement?.id ?? "";
  move(desk, at, at + by);
  const same = document.getElementById(held.replace(/^brief-item-\d+/, `brief-item-${at + by}`));
  const back = `brief-item-${at + by}-${by < 0 ? "down" : "up"}`;
  (same?.matches(":disabled") ? document.getElementById(back) : same)?.focus();
}

function move(desk: Desk, from: number, to: number): void {
  desk.change((brief) => {
    const moved = brief.items[from];
    if (!moved || to < 0 || to >= brief.items.length) return brief;
    return {...brief, items: brief.items.toSpliced(from, 1).toSpliced(to, 0, moved)};
  });
}
