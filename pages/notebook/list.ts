import {language, type Language} from "../components/i18n.ts";
import {request} from "../components/request.ts";
import type {ListedNotebook} from "../../src/query/notebook/document.ts";

export type {ListedNotebook} from "../../src/query/notebook/document.ts";

/** Every notebook of the site, in order. */
export const loadNotebooks = async (): Promise<ListedNotebook[]> =>
  (await (await request("notebooks.json")).json()) as ListedNotebook[];

/** Address of a notebook. */
export const notebookLink = ({slug}: Pick<ListedNotebook, "slug">): string =>
  `./notebook-${encodeURIComponent(slug)}.html`;

/** Address of the file that a notebook was written in. */
export const notebookSource = ({slug}: Pick<ListedNotebook, "slug">): string =>
  `./_file/notebooks/${encodeURIComponent(slug)}.md`;

/** Words in the language of the page, or in the other where they have none in it; and which that is. */
export function saidOf(words: ListedNotebook["title"]): {text: string; lang: "zh-CN" | "en"} {
  const own: Language = words[language()] === null ? (language() === "zh" ? "en" : "zh") : language();
  return {text: words[own] ?? "", lang: own === "zh" ? "zh-CN" : "en"};
}
