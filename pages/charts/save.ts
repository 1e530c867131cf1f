import {actionButton, copied, saved, saying, type Action} from "../components/actions.ts";
import {citation} from "../components/cite.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {askedParameters, embedAddress, openPage, type Embeddable} from "../components/embedding.ts";
import type {Figure} from "./figure.ts";
import {here} from "../components/state.ts";
import {ownFields, ownMark, ownWords} from "./own.ts";
import {pinButton, type PinButton} from "../components/pinButton.ts";
import {toPng, toSvg, type Picture} from "./picture.ts";
import {toCsv} from "./sheet.ts";
import {viewParameter, type ViewName} from "./views.ts";

export {citation} from "../components/cite.ts";

/** What a frame shows of a figure: the view, and the figure as it is there. */
export interface Showing {
  view: ViewName;
  figure: Figure;
}

/** The address of a figure in the view that is open. */
const addressOf = ({figure, view}: Showing): string => here({view: viewParameter(view)}, figure.id);

/** HTML that sets a figure, by itself, into another page, as high as it is in this one, in its language and theme. */
function embedCode({figure: {id, title}, view}: Showing, page: Embeddable, {offsetHeight}: HTMLElement): string {
  const own = ownWords(id);
  const style = `width: 100%; height: ${offsetHeight + 40}px; border: 0`;
  const {lang} = document.documentElement;
  const src = embedAddress(page, {figure: id, view: viewParameter(view), ...own});
  return element("iframe", {src, title: own.title || title, lang, loading: "lazy", style}).outerHTML;
}

const reportsOf = ({sources}: Figure): string[] => sources.map(({label}) => label);

/** The picture of a figure, with the reader's own title and note where there are any; what it rests on stays. */
export function pictureOf(showing: Showing): Picture {
  const {figure} = showing;
  const own = ownWords(figure.id);
  return {
    ...figure,
    title: own.title || figure.title,
    notes: own.note === "" ? figure.notes : [own.note, ...figure.notes],
    source: [reportsOf(figure).join("; "), t("shell.name"), addressOf(showing)].filter(Boolean).join(" · "),
    own: ownMark(figure, own)
  };
}

/** The ways to take along what is shown of a figure; `host` is where a picture of it is laid out. */
function waysOf(showing: Showing, host: HTMLElement): Action[] {
  const page = openPage();
  const name = (): string => (showing.view === "map" ? `${showing.figure.id}-map` : showing.figure.id);
  const svg = (): Blob => new Blob([toSvg(pictureOf(showing), host)], {type: "image/svg+xml"});
  const csv = (): Blob => new Blob([toCsv(showing.figure.sheet())], {type: "text/csv"});
  return [
    {label: t("save.svg"), run: async () => saved(`${name()}.svg`, svg())},
    {label: t("save.png"), run: async () => saved(`${name()}.png`, await toPng(pictureOf(showing), host))},
    {label: t("save.csv"), run: async () => saved(`${name()}.csv`, csv())},
    {label: t("save.link"), run: () => copied(addressOf(showing))},
    ...(page ? [{label: t("save.embed"), run: () => copied(embedCode(showing, page, host))}] : []),
    {label: t("save.cite"), run: () => copied(cited(showing))}
  ];
}

const cited = (showing: Showing): string =>
  citation(showing.figure.title, reportsOf(showing.figure), addressOf(showing));

/** What pins the figure in the view that is open; null on a page whose figures cannot be set apart. */
function pinOf(showing: Showing, said: HTMLOutputElement): PinButton | null {
  const page = openPage();
  if (!page) return null;
  return pinButton(() => {
    const {figure, view} = showing;
    const {title, note} = ownWords(figure.id);
    const ask = {...askedParameters(), ...(view === "map" ? {view} : {})};
    const own = {...(title && {title}), ...(note && {note})};
    return {kind: view === "table" ? "table" : "chart", page, figure: figure.id, ask, ...own};
  }, said);
}

/** Pictures, data, link, citation, in a menu; what became of them is said beside it. */
export function saveMenu(showing: Showing, host: HTMLElement): HTMLElement {
  const said = saying();
  const menu = element("details", {class: "menu"}, element("summary", {}, t("save.menu")));
  const items = waysOf(showing, host).map((way) => element("li", {}, actionButton(way, said)));
  const pin = pinOf(showing, said);
  const first = pin ? [element("li", {}, pin.button)] : [];
  menu.append(element("ul", {}, element("li", {}, ownFields(showing.figure)), ...first, ...items));
  menu.addEventListener("toggle", () => menu.open && pin?.refresh());
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
