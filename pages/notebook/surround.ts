import {element} from "../components/elements.ts";
import {language, t} from "../components/i18n.ts";
import {speakPageLanguage} from "../components/words.ts";
import {link, states} from "../components/state.ts";
import {fetched} from "../components/waiting.ts";
import {loadNotebooks, notebookLink, notebookSource, saidOf, type ListedNotebook} from "./list.ts";

/**
 * Puts the list of all notebooks above a notebook and the way to its source below, and has the page loaded anew when its
 * language changes: its cells are the author's own, and only that runs all of them again.
 */
export function surround(): void {
  let spoken: string | null = null;
  const draw = async (): Promise<void> => {
    // Words that did not come are told where they are wanted.
    await speakPageLanguage("notebook").catch(() => undefined);
    if (spoken !== null && spoken !== language()) return location.reload();
    spoken = language();
    const here = document.getElementById("notebooks");
    const slug = here?.dataset["here"] ?? "";
    here?.replaceChildren(fetched(async () => ways(await loadNotebooks(), slug)));
    document.getElementById("notebook-foot")?.replaceChildren(...foot(slug));
  };
  states.addEventListener("change", draw);
  void draw();
}

function ways(all: readonly ListedNotebook[], here: string): HTMLElement[] {
  const nav = all.map((one) => {
    const {text, lang} = saidOf(one.title);
    return element("a", {href: notebookLink(one), lang, "aria-current": one.slug === here ? "page" : null}, text);
  });
  return [element("a", {href: link("notebooks")}, t("notebook.all")), ...nav];
}

const foot = (slug: string): HTMLElement[] => [
  element("p", {}, t("notebook.foot"), " ", element("a", {href: notebookSource({slug})}, t("notebook.source")))
];
