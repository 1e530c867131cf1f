import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {loadNotebooks, notebookLink, saidOf, type ListedNotebook} from "./list.ts";

/** All notebooks, with the question that each answers, and how to begin one. */
export async function notebooks(): Promise<Node> {
  const all = await loadNotebooks();
  const list = element("ol", {class: "notebook-list"}, ...all.map(entry));
  return element(
    "div",
    {},
    element("header", {class: "head"}, element("h1", {}, t("notebook.title")), element("p", {}, t("notebook.under"))),
    all.length === 0 ? element("p", {}, t("notebook.none")) : list,
    element("h2", {}, t("notebook.own")),
    element("p", {}, t("notebook.how")),
    element("pre", {tabindex: 0}, element("code", {}, t("notebook.command"))),
    element("p", {}, element("a", {href: link("sql")}, t("shell.sql")))
  );
}

function entry(one: ListedNotebook): HTMLElement {
  const title = saidOf(one.title);
  const question = one.question && saidOf(one.question);
  return element(
    "li",
    {},
    element("h2", {}, element("a", {href: notebookLink(one), lang: title.lang}, title.text)),
    question ? element("p", {lang: question.lang}, question.text) : null,
    one.broken ? element("p", {class: "fault"}, t("notebook.broken")) : null
  );
}
