import {element} from "../components/elements.ts";

/** Words in both languages, of which the page shows one. */
export const said = ({zh, en}: {zh: string | Node; en: string | Node}): HTMLElement =>
  element(
    "span",
    {},
    element("span", {class: "either", lang: "zh-CN"}, zh),
    element("span", {class: "either", lang: "en"}, en)
  );
