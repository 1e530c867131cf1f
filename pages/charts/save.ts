import {actionButton, copied, saved, saying, type Action} from "../components/actions.ts";
import {citation} from "../components/cite.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {embedAddress, openPage, type Embeddable} from "../components/embedding.ts";
import type {Figure} from "./figure.ts";
import {toPng, toSvg, type Picture} from "./picture.ts";
import {toCsv} from "./sheet.ts";

export {citation} from "../components/cite.ts";

/** The address of a figure in the view that is open. */
const figureAddress = (id: string): string => `${location.href.split("#")[0]}#${id}`;

/** HTML that sets a figure, by itself, into another page, as high as it is in this one. */
function embedCode({id, title}: Figure, page: Embeddable, {offsetHeight}: HTMLElement): string {
  const style = `width: 100%; height: ${offsetHeight + 40}px; border: 0`;
  return element("iframe", {src: embedAddress(page, id), title, loading: "lazy", style}).outerHTML;
}

const reportsOf = ({sources}: Figure): string[] => sources.map(({label}) => label);

const picture = (figure: Figure): Picture => ({
  ...figure,
  source: `${reportsOf(figure).join("; ")} · ${t("shell.name")} · ${figureAddress(figure.id)}`
});

/** The ways to take a figure along; `host` is where a picture of it is laid out. */
function waysOf(figure: Figure, host: HTMLElement): Action[] {
  const {id, title} = figure;
  const page = openPage();
  const svg = (): Blob => new Blob([toSvg(picture(figure), host)], {type: "image/svg+xml"});
  const csv = (): Blob => new Blob([toCsv(figure.sheet())], {type: "text/csv"});
  return [
    {label: t("save.svg"), run: async () => saved(`${id}.svg`, svg())},
    {label: t("save.png"), run: async () => saved(`${id}.png`, await toPng(picture(figure), host))},
    {label: t("save.csv"), run: async () => saved(`${id}.csv`, csv())},
    {label: t("save.link"), run: () => copied(figureAddress(id))},
    ...(page ? [{label: t("save.embed"), run: () => copied(embedCode(figure, page, host))}] : []),
    {label: t("save.cite"), run: () => copied(citation(title, reportsOf(figure), figureAddress(id)))}
  ];
}

/** Pictures, data, link, citation, in a menu; what became of them is said beside it. */
export function saveMenu(figure: Figure, host: HTMLElement): HTMLElement {
  const said = saying();
  const menu = element("details", {class: "menu"}, element("summary", {}, t("save.menu")));
  const items = waysOf(figure, host).map((way) => element("li", {}, actionButton(way, said)));
  menu.append(element("ul", {}, ...items));
  menu.addEventListener("click", ({target}) => {
    if (target instanceof HTMLButtonElement) menu.open = false;
  });
  menu.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  return element("span", {class: "save"}, menu, said);
}
