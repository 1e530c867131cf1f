import type {Brief, BriefItem, ChartItem} from "../../src/model/brief.ts";
import {choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
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

function itemOf(item: BriefItem, {at, items, desk}: Place): HTMLElement {
  const id = `brief-item-${at}`;
  const set = (next: BriefItem, quietly = true): void =>
    desk.change((brief) => ({...brief, items: brief.items.with(at, next)}), {quietly});
  const now = (): BriefItem => item;
  const write = (next: BriefItem): void => set((item = next));
  const name = element("span", {id: `${id}-name`, class: "brief-name"}, calledAs(item));
  const by = {name: name.textContent ?? ""};
  const made = element(
    "li",
    {id, draggable: "true", "data-at": at},
    element("span", {class: "note"}, t(`brief.kind.${item.kind}`)),
    " ",
    name,
    element(
      "span",
      {class: "brief-moves"},
      button(`${id}-up`, "↑", () => step(desk, at, -1), at === 0),
      button(`${id}-down`, "↓", () => step(desk, at, 1), at === items.length - 1),
      button(`${id}-remove`, "×", () => desk.change((brief) => ({...brief, items: brief.items.toSpliced(at, 1)})))
    ),
    ...("figure" in item && item.figure !== "memo" ? [kindChoice(item, at, set)] : []),
    words({id: `${id}-title`, label: t("own.title"), now: item.title, rows: 1}, (title) =>
      write(withWords(now(), {title}))
    ),
    item.kind === "note"
      ? words({id: `${id}-text`, label: t("brief.text"), now: item.text, rows: 3}, (text) =>
          write({...now(), text} as BriefItem)
        )
      : words({id: `${id}-note`, label: t("own.note"), now: item.note, rows: 1}, (note) =>
          write(withWords(now(), {note}))
        )
  );
  for (const [end, key] of [
    ["up", "brief.up"],
    ["down", "brief.down"],
    ["remove", "brief.remove"]
  ] as const)
    made.querySelector(`#${id}-${end}`)?.setAttribute("aria-label", t(key, by));
  made.addEventListener("keydown", (event) => {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    step(desk, at, by);
  });
  return made;
}

const kindChoice = (item: ChartItem, at: number, set: (item: BriefItem, quietly: boolean) => void): HTMLElement =>
  choiceOf({
    name: `brief-kind-${at}`,
    label: t("figure.views"),
    choices: (["chart", "table"] as const).map((value) => ({value, label: t(`brief.kind.${value}`)})),
    chosen: item.kind,
    take: (value) => set({...item, kind: value === "table" ? "table" : "chart"}, false)
  });

/** What an item is called until it stands on paper. */
const calledAs = (item: BriefItem): string =>
  item.title ?? ("figure" in item ? item.figure : item.kind === "sentence" ? `${item.report} ${item.at}` : "");

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
