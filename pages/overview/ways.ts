import type {ReportRow, WordRow} from "../components/data.ts";
import {startingSets, tokenOf} from "../figures/choice.ts";
import {reportName} from "../figures/subjects.ts";
import {joined, element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {latestOf} from "../figures/latest.ts";

/** Reports of a set that is suggested. */
const setSize = 4;

const goings = ["indicators", "targets", "reforms", "honours", "quality"] as const;

/** The header names the pages that there are. */
const isThere = (page: string): boolean =>
  document.querySelector(`#observablehq-header nav a[href*="${page}"]`) !== null;

/** The ways into the ledger: peers set side by side, and every page that goes through all of it; `words` to look for. */
export function ways(reports: readonly ReportRow[], words: readonly WordRow[]): HTMLElement {
  const sets = startingSets(latestOf(reports), setSize).map((rows) => {
    const href = link("compare", {places: rows.map((row) => tokenOf(row, reports))});
    return element("a", {href}, rows.map((row) => reportName(row, reports)).join(t("list.comma")));
  });
  const pages = goings.filter(isThere).map((page) => element("a", {href: link(page)}, t(`overview.way.${page}`)));
  return element(
    "nav",
    {class: "ways", "aria-label": t("overview.ways")},
    sets.length === 0 ? null : element("p", {}, t("overview.way.compare"), " ", ...joined(sets, t("list.semicolon"))),
    element("p", {}, t("overview.way.all"), " ", ...joined(pages, t("list.comma"))),
    words.length === 0 ? null : search(words)
  );
}

/** Words to look for, as examples of what the search finds. */
function search(words: readonly WordRow[]): HTMLElement {
  const links = words.map(({word}) => element("a", {href: link("search", {q: word}), lang: "zh-CN"}, word));
  return element("p", {}, t("overview.way.search"), " ", ...joined(links, t("list.comma")));
}
