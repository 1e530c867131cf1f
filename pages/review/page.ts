import type {QueueRow, ShareRow} from "../../src/query/review/rows.ts";
import {loadCatalogue, loadQueue, loadShares} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {get, link} from "../components/state.ts";
import {nameOfShare, seenIn, shareSeen} from "../figures/seen.ts";
import {filters, isAsked} from "./filters.ts";
import {queueTable} from "./list.ts";

const perPage = 50;

/** What a person should look at first, one after the other, each leading to the form that corrects it. */
export async function review(): Promise<Node> {
  const [queue, {indicators}, shares] = await Promise.all([loadQueue(), loadCatalogue(), loadShares()]);
  const asked = queue.filter((row) => isAsked(row));
  const {shown, pager} = paged(asked, perPage, "page");
  const page = document.createDocumentFragment();
  page.append(
    head(shares),
    filters(queue, indicators),
    element("p", {role: "status"}, countOf(asked, queue)),
    asked.length === 0 ? element("p", {class: "note"}, t("review.none")) : queueTable(shown, indicators)
  );
  if (pager) page.append(pager);
  return page;
}

const countOf = (asked: readonly QueueRow[], queue: readonly QueueRow[]): string =>
  t("review.count", {n: formatCount(asked.length), all: formatCount(queue.length)});

function head(shares: readonly ShareRow[]): HTMLElement {
  const back = element("a", {href: `${link("quality")}#corrections`}, t("review.toQuality"));
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("review.title")),
    element("p", {}, t("review.under")),
    element("p", {}, ...seenOf(shares).map((line) => `${line} `), back)
  );
}

/** What share people have looked at of what the address asks for: a place, an indicator; without either, of all. */
function seenOf(shares: readonly ShareRow[]): string[] {
  const asked = shares.filter(({by, id}) => by !== "all" && id === get(by));
  const rows = asked.length > 0 ? asked : shares.filter(({by}) => by === "all");
  return rows.map((row) => {
    const {by, facts} = row;
    const seen = seenIn(row);
    const name = by === "all" ? t("review.whole") : nameOfShare(row);
    return t("review.share", {name, seen: formatCount(seen), facts: formatCount(facts), share: shareSeen(seen, facts)});
  });
}
