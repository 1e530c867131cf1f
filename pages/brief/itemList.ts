import type {Brief, BriefItem, ChartItem, FiguresItem} from "../../src/model/brief.ts";
import {chipsOf, choiceOf} from "../components/choices.ts";
import {loadCatalogue, type IndicatorRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameIn, nameOf, t} from "../components/i18n.ts";
import {fetched} from "../components/waiting.ts";
import {button, withWords, words, type Desk} from "./controls.ts";

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
  const id = `brief-item-${at}`;
  const made = element(
    "li",
    {id, draggable: "true", "data-at": at},
    element(
      "header",
      {},
      element(
        "span",
        {},
        element("span", {class: "note"}, t(`brief.kind.${item.kind}`)),
        " ",
        element("span", {id: `${id}-name`, class: "brief-name"}, calledAs(item))
      ),
      moves(item, place)
    ),
    ...("figure" in item && item.figure !== "memo" ? [kindChoice(item, place)] : []),
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

/** Up, down, out. */
function moves(item: BriefItem, {at, items, desk}: Place): HTMLElement {
  const name = calledAs(item) || t(`brief.kind.${item.kind}`);
  const way = (end: string, sign: string, label: string, act: () => void, disabled = false): HTMLElement => {
    const made = button(`brief-item-${at}-${end}`, sign, act, disabled);
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
  const id = `brief-item-${place.at}`;
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

const kindChoice = (item: ChartItem, place: Place): HTMLElement =>
  choiceOf({
    name: `brief-kind-${place.at}`,
    label: t("figure.views"),
    choices: (["chart", "table"] as const).map((value) => ({value, label: t(`brief.kind.${value}`)})),
    chosen: item.kind,
    take: (value) => edit(place, () => ({...item, kind: value === "table" ? "table" : "chart"}), false)
  });

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

/** Moves an item by one place; the keyboard goes along. */
function step(desk: Desk, at: number, by: number): void {
  const held = document.activeElement?.id ?? "";
  move(desk, at, at + by);
  const same = document.getElementById(held.replace(/^brief-item-\d+/, `brief-item-${at + by}`));
  const way = same?.matches(":disabled") ? document.getElementById(`brief-item-${at + by}-remove`) : same;
  way?.focus();
}

function move(desk: Desk, from: number, to: number): void {
  desk.change((brief) => {
    const moved = brief.items[from];
    if (!moved || to < 0 || to >= brief.items.length) return brief;
    return {...brief, items: brief.items.toSpliced(from, 1).toSpliced(to, 0, moved)};
  });
}

/** Has items of a list dragged to another place by the pointer. */
function followDrag(list: HTMLElement, move: (from: number, to: number) => void): void {
  const placeOf = (target: EventTarget | null): number =>
    Number((target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null)?.dataset["at"] ?? -1);
  let from = -1;
  list.addEventListener("dragstart", (event) => {
    // Words in a box are dragged as words.
    if (event.target instanceof Element && event.target.matches("li")) from = placeOf(event.target);
  });
  list.addEventListener("dragover", (event) => from >= 0 && event.preventDefault());
  list.addEventListener("drop", (event) => {
    const to = placeOf(event.target);
    if (from < 0 || to < 0) return;
    event.preventDefault();
    if (from !== to) move(from, to);
    from = -1;
  });
}
