import type {SearchGuide} from "../../src/query/search/document.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import type {Found} from "./find.ts";

const wordLink = (words: string): HTMLElement => element("a", {href: link("search", {q: words}), lang: "zh-CN"}, words);

/** What can be looked for, and how, before anything is. */
export function beginning({sentences}: SearchGuide, reports: number): HTMLElement {
  const counts = {sentences: formatCount(sentences), reports: formatCount(reports)};
  const examples = t("search.examples").split("|");
  return element(
    "div",
    {class: "beginning"},
    element("p", {}, t("search.begin", counts)),
    element("p", {}, t("search.rules")),
    element("p", {class: "search-examples"}, t("search.try"), ...examples.flatMap((words) => [" ", wordLink(words)]))
  );
}

/** That nothing was found, which of the words is to blame, and what to try. */
export function noHits({terms, counts}: Found, reports: number): HTMLElement {
  const words = terms.map((term, i) =>
    element(
      "li",
      {},
      counts[i] ? wordLink(term) : element("span", {lang: "zh-CN"}, term),
      ` ${t("search.sentences", {n: formatCount(counts[i] ?? 0)})}`
    )
  );
  const query = terms.join(" ");
  return element(
    "div",
    {class: "beginning", role: "status"},
    element("p", {id: "found"}, t("search.nothing", {query, n: formatCount(reports)})),
    terms.length > 1 ? element("ul", {}, ...words) : null,
    element("p", {}, t(terms.length > 1 ? "search.nothing.apart" : "search.nothing.shorter"))
  );
}
