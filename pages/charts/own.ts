import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {visit} from "../components/visit.ts";
import type {Figure} from "./figure.ts";

/** What a reader writes over and under a chart that is taken along; empty where nothing is written. */
export interface OwnWords {
  title: string;
  note: string;
}

const kept = new Map<string, OwnWords>();
const nameOf = (id: string): string => `reform-ledger:own:${id}`;

/** The reader's own words for a figure, as long as the visit lasts. */
export function ownWords(id: string): OwnWords {
  const known = kept.get(id) ?? stored(id);
  kept.set(id, known);
  return known;
}

function stored(id: string): OwnWords {
  const nothing = {title: "", note: ""};
  const words: unknown = JSON.parse(visit()?.getItem(nameOf(id)) ?? "null");
  return typeof words === "object" ? {...nothing, ...words} : nothing;
}

function keep(id: string, words: OwnWords): void {
  kept.set(id, words);
  visit()?.setItem(nameOf(id), JSON.stringify(words));
}

/** Boxes for the title and the note that a picture of the figure, or the code that embeds it, is to carry. */
export function ownFields({id, title}: Figure): HTMLElement {
  const field = (name: keyof OwnWords, hint: string): HTMLElement => {
    const box = element("textarea", {rows: 2, placeholder: hint, maxlength: 300, class: `own-${name}`});
    box.value = ownWords(id)[name];
    box.addEventListener("input", () => keep(id, {...ownWords(id), [name]: box.value.replaceAll(/\s+/g, " ").trim()}));
    return element("label", {}, t(`own.${name}`), box);
  };
  return element("div", {class: "own"}, field("title", title), field("note", t("own.note.hint")));
}

/** A figure with somebody's own words over and under it: it says that they are, and what it is called by itself. */
export function withOwnWords<F extends Pick<Figure, "title" | "notes">>(figure: F, {title, note}: OwnWords): F {
  if (title === "" && note === "") return figure;
  const own = [note, ownMark(figure, {title, note})].filter(Boolean);
  return {...figure, title: title || figure.title, notes: [...own, ...figure.notes]};
}

/** That words are somebody's own, and what the figure is called by itself; empty where none are. */
export function ownMark({title: original}: Pick<Figure, "title">, {title, note}: OwnWords): string {
  if (title === "" && note === "") return "";
  return t(title === "" ? "own.mark.note" : note === "" ? "own.mark.title" : "own.mark", {title: original});
}
