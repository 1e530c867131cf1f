import {chartPages, type ChartPage} from "../../src/model/brief.ts";
import {get, link} from "./state.ts";

/** Pages whose charts can be set into another page, by the names that addresses have for them. */
export type Embeddable = ChartPage;

export const isEmbeddable = (name: string | null): name is Embeddable => chartPages.some((page) => page === name);

/** What an address of a chart holds beside what its page needs. */
const own = ["of", "figure", "lang", "theme", "title", "note"];

/** What the address says to the page whose chart is shown. */
export const askedParameters = (): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => !own.includes(name)));

/** The page that is open, as embeddable; null for one whose charts cannot be set apart. */
export function openPage(): Embeddable | null {
  const name =
    location.pathname
      .split("/")
      .pop()
      ?.replace(/\.html$/, "") || "index";
  return isEmbeddable(name) ? name : null;
}

/** A figure in one of its views, and what who embeds it writes over and under it; empty where nothing is written. */
interface Shown {
  figure: string;
  view: string | null;
  title: string;
  note: string;
}

/** The whole address of one figure of a page by itself, in one of its views, in the language and the theme of the page. */
export function embedAddress(page: Embeddable, shown: Shown): string {
  const {lang, dataset} = document.documentElement;
  const change = {of: page, ...askedParameters(), ...shown, lang: lang.slice(0, 2), theme: dataset["theme"] ?? null};
  return new URL(link("embed", change), location.href).href;
}

/** Address of the page that the chart of an address stands on, open at the chart. */
export const homeAddress = (page: Embeddable): string =>
  `${link(page, {...askedParameters(), lang: get("lang")})}#${get("figure") ?? ""}`;
