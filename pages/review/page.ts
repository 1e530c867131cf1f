import type {QueueRow} from "../../src/query/review/rows.ts";
import {loadCatalogue, loadCorrections, loadQueue} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {link} from "../components/state.ts";
import {filters, isAsked} from "./filters.ts";
import {queueTable} from "./list.ts";

const perPage = 50;

/** What a person should look at first, one after the other, each leading to the form that corrects it. */
export async function review(): Promise<Node> {
  const [queue, {indicators}, corrections] = await Promise.all([loadQueue(), loadCatalogue(), loadCorrections()]);
  const asked = queue.filter((row) => isAsked(row));
  const {shown, pager} = paged(asked, perPage, "page");
  const page = document.createDocumentFragment();
  page.append(
    head(),
    filters(queue, indicators),
    element("p", {role: "status"}, countOf(asked, queue)),
    asked.length === 0 ? element("p", {class: "note"}, t("review.none")) : queueTable(shown, {indicators, corrections})
  );
  if (pager) page.append(pager);
  return page;
}

const countOf = (asked: readonly QueueRow[], queue: readonly QueueRow[]): string =>
  t("review.count", {n: formatCount(asked.length), all: formatCount(queue.length)});

function head(): HTMLElement {
  const back = element("a", {href: `${link("quality")}#corrections`}, t("review.toQuality"));
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("review.title")),
    element("p", {}, t("review.under")),
    element("p", {}, back)
  );
}
