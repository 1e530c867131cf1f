import type {Brief} from "../../src/model/brief.ts";
import {element} from "../components/elements.ts";

/** What the composing side does to the page. */
export interface Desk {
  /** The brief as it is now. */
  brief: () => Brief;
  /** Changes the brief; quietly, where the box that is typed in must stay. */
  change: (edit: (brief: Brief) => Brief, options?: {quietly?: boolean}) => void;
  takeBack: () => void;
  speak: (lang: Brief["lang"]) => void;
  redraw: () => void;
  /** The sheet as it is printed; null while there is none. */
  sheet: () => HTMLElement | null;
}

/** A button of the composing side. */
export function button(id: string, label: string, act: () => void, disabled = false): HTMLButtonElement {
  const made = element("button", {type: "button", id, disabled}, label);
  made.addEventListener("click", act);
  return made;
}

/** Something with words of its author's own, or without where they are empty. */
export function withWords<Thing extends object, Name extends string>(thing: Thing, words: Record<Name, string>): Thing {
  const [[name, text] = ["", ""]] = Object.entries<string>(words);
  const rest = Object.fromEntries(Object.entries(thing).filter(([key]) => key !== name));
  return {...rest, ...(text === "" ? {} : {[name]: text})} as Thing;
}

interface Words {
  id: string;
  label: string;
  now: string | undefined;
  rows: number;
  hint?: string;
}

/** A box for own words, which acts as they are typed. */
export function words({id, label, now = "", rows, hint = ""}: Words, act: (words: string) => void): HTMLElement {
  const box = element("textarea", {id, rows, maxlength: 3000, placeholder: hint});
  box.value = now;
  box.addEventListener("input", () => act(rows === 1 ? box.value.replaceAll(/\s+/g, " ") : box.value));
  return element("label", {class: "brief-words"}, label, box);
}
