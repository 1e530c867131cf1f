import {element} from "../components/elements.ts";
import {formatDate} from "../components/format.ts";
import {t, type Key} from "../components/i18n.ts";
import type {Figure} from "./figure.ts";
import {toPng, toSvg, type Picture} from "./picture.ts";
import {toCsv} from "./sheet.ts";

/** The address of a figure in the view that is open. */
export const figureAddress = (id: string): string => `${location.href.split("#")[0]}#${id}`;

/** Hands a file to the browser to save. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = element("a", {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** How to cite what is shown: title, reports, address, day of retrieval. */
export function citation(title: string, reports: readonly string[], address: string): string {
  const today = formatDate(new Date().toISOString());
  return t("cite.text", {title, reports: reports.join("; "), address, date: today});
}

const reportsOf = ({sources}: Figure): string[] => sources.map(({label}) => label);

const picture = (figure: Figure): Picture => ({
  ...figure,
  source: `${reportsOf(figure).join("; ")} · ${t("shell.name")} · ${figureAddress(figure.id)}`
});

interface Way {
  label: Key;
  /** Gives what to say when it is done. */
  run: (figure: Figure, host: HTMLElement) => Promise<string>;
}

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return t("save.copied");
  } catch {
    // No permission, or no secure context: the words themselves can still be selected and copied.
    return text;
  }
}

function saved(name: string, content: Blob): string {
  download(name, content);
  return t("save.saved", {name});
}

const ways: readonly Way[] = [
  {
    label: "save.svg",
    run: async (figure, host) =>
      saved(`${figure.id}.svg`, new Blob([toSvg(picture(figure), host)], {type: "image/svg+xml"}))
  },
  {label: "save.png", run: async (figure, host) => saved(`${figure.id}.png`, await toPng(picture(figure), host))},
  {
    label: "save.csv",
    run: async (figure) => saved(`${figure.id}.csv`, new Blob([toCsv(figure.sheet())], {type: "text/csv"}))
  },
  {label: "save.link", run: (figure) => copied(figureAddress(figure.id))},
  {label: "save.cite", run: (figure) => copied(citation(figure.title, reportsOf(figure), figureAddress(figure.id)))}
];

/** The ways to take a figure along: pictures, data, link, citation. What became of it is said beside the menu. */
export function saveMenu(figure: Figure, host: HTMLElement): HTMLElement {
  const said = element("output", {class: "save-said"});
  const menu = element("details", {class: "menu"}, element("summary", {}, t("save.menu")));
  const items = ways.map(({label, run}) => {
    const button = element("button", {type: "button"}, t(label));
    button.addEventListener("click", () => {
      run(figure, host)
        .catch((error: unknown) => t("save.failed", {reason: error instanceof Error ? error.message : String(error)}))
        .then((words) => (said.textContent = words));
      menu.open = false;
    });
    return element("li", {}, button);
  });
  menu.append(element("ul", {}, ...items));
  menu.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  return element("span", {class: "save"}, menu, said);
}
