import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {readDictionary} from "../lexicon/dictionary.ts";
import type {Dictionary} from "../model/words.ts";
import {withScripts} from "./policy.ts";

type Words = Record<"en" | "zh", Dictionary>;

/**
 * Puts right in the built pages what Framework leaves no setting for: the language of the page, a view that can be
 * zoomed, the labels (`data-t="key"`) in both languages, and the scripts that its policy allows.
 */
export async function finishPages(folder: string): Promise<void> {
  const words: Words = {en: readDictionary("en"), zh: readDictionary("zh")};
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      await writeFile(file, finishPage(await readFile(file, "utf8"), words));
    })
  );
}

/** One page, finished. Throws for a label that one of the dictionaries does not have. */
export function finishPage(html: string, words: Words): string {
  const dom = new JSDOM(html);
  const {document} = dom.window;
  document.documentElement.lang = "zh-CN";
  document.querySelector('meta[name="viewport"]')?.setAttribute("content", "width=device-width, initial-scale=1");
  for (const element of document.querySelectorAll("[data-t]")) fill(element, words);
  return withScripts(dom.serialize());
}

function fill(element: Element, words: Words): void {
  const key = element.getAttribute("data-t") ?? "";
  for (const [language, tag] of [
    ["en", "en"],
    ["zh", "zh-CN"]
  ] as const) {
    const text = words[language][key];
    if (text === undefined) throw new Error(`no label in pages/i18n/${language}.json: ${key}`);
    const span = element.ownerDocument.createElement("span");
    span.lang = tag;
    span.className = "said";
    span.textContent = text;
    element.append(span);
  }
}
