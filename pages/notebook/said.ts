import {element} from "../components/elements.ts";

/** Words in both languages, of which the page shows one. */
export const said = ({zh, en}: {zh: string | Node; en: string | Node}): HTMLElement =>
  element(
    "span",
    {class: "both"},
    element("span", {class: "either", lang: "zh-CN"}, zh),
    element("span", {class: "either", lang: "en"}, en)
  );
