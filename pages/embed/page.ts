import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {withOwnWords} from "../charts/own.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {get, link} from "../components/state.ts";
import {homeAddress, isEmbeddable, type Embeddable} from "../components/embedding.ts";
import {sources} from "./sources.ts";

/** One chart by itself, to be set into another page: title, chart, notes, sources, and the way to where it stands. */
export async function embed(): Promise<Node> {
  document.addEventListener("click", openOutside);
  const [page, id] = [get("of") ?? "compare", get("figure")];
  if (id === null || !isEmbeddable(page)) return nothing(t("embed.which"), link("compare"));
  const figure = (await sources[page]()).find((one) => one.id === id);
  if (!figure) return nothing(t("embed.none", {id}), homeAddress(page));
  document.title = `${figure.title} · ${t("shell.name")}`;
  return framed(withOwnWords(figure, {title: get("title") ?? "", note: get("note") ?? ""}), page);
}

/** A link in a frame opens the site beside the page that the frame stands in; `base` does not reach the links of SVG. */
function openOutside({target}: MouseEvent): void {
  if (target instanceof Element) target.closest("a")?.setAttribute("target", "_blank");
}

function framed(figure: Figure, page: Embeddable): HTMLElement {
  const frame = figureFrame(figure);
  const home = element("a", {href: homeAddress(page)}, t("embed.home"));
  frame.querySelector(".figure-tools")?.replaceWith(element("p", {class: "figure-home"}, home));
  return element("div", {class: "embedded"}, frame);
}

const nothing = (words: string, href: string): HTMLElement =>
  element(
    "div",
    {class: "embedded"},
    element("p", {class: "fault"}, words, " ", element("a", {href}, t("embed.home")))
  );
