import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {pager} from "../components/pager.ts";
import {link, sourceLink} from "../components/state.ts";
import {type Asked, showReport} from "./address.ts";
import {type Group, grouped, type Hit} from "./facets.ts";
import {type Index, type Text, textsOf} from "./find.ts";
import {piecesOf, stretchesOf} from "../components/highlight.ts";
import {hitTools} from "./tools.ts";

const reportsPerPage = 10;
/** Hits shown of each report, and of one that is shown alone. */
const hitsPerReport = 3;
const hitsPerPage = 30;

/** A report with those of its hits that the page shows. */
interface Listed extends Group {
  listed: Hit[];
}

interface Shown {
  groups: Listed[];
  /** Whether it is one report that is shown, as far as the page goes. */
  alone: boolean;
  page: number;
  pages: number;
}

/** What stands on the page that is asked for: some hits of each of some reports, or many of one. */
function shownOf(hits: readonly Hit[], {report, page: wanted}: Asked): Shown {
  const groups = grouped(hits);
  const one = groups.length === 1 ? groups[0] : groups.find((group) => group.report.id === report);
  const [size, count] = one ? [hitsPerPage, one.hits.length] : [reportsPerPage, groups.length];
  const pages = Math.ceil(count / size);
  const page = Math.min(wanted, pages);
  const cut = <T>(items: readonly T[]): T[] => items.slice((page - 1) * size, page * size);
  const listed = one
    ? [{...one, listed: cut(one.hits)}]
    : cut(groups).map((group) => ({...group, listed: group.hits.slice(0, hitsPerReport)}));
  return {groups: listed, alone: one !== undefined, page, pages};
}

/** The hits of the page that is asked for, report by report, and the ways to the others. */
export async function results(
  hits: readonly Hit[],
  terms: readonly string[],
  wanted: Asked,
  index: Index
): Promise<HTMLElement[]> {
  const {groups, alone, page, pages} = shownOf(hits, wanted);
  const texts = await Promise.all(
    groups.map(({listed}) =>
      textsOf(
        listed.map(({number}) => number),
        index
      )
    )
  );
  return [
    hitTools(hits, wanted.query, index),
    ...(alone && wanted.report !== null ? [backButton()] : []),
    ...groups.map((group, i) => section(group, texts[i] ?? [], terms, alone)),
    ...(pages > 1 ? [pager("page", page, pages, () => scrollTo({top: 0}))] : [])
  ];
}

function section({report, hits, listed}: Listed, texts: readonly Text[], terms: readonly string[], alone: boolean) {
  const items = listed.map((hit, i) => item(hit, texts[i], terms));
  const name = element("a", {href: link("report", {id: report.id})}, reportLabel(report));
  const about = t("search.inReport", {kind: term("kind", report.kind), n: formatCount(hits.length)});
  return element(
    "section",
    {class: "search-report", "aria-label": reportLabel(report)},
    element("h3", {}, name, element("small", {}, ` ${about}`)),
    element("ul", {}, ...items),
    !alone && hits.length > listed.length ? allButton(report.id, hits.length) : null
  );
}

/** A sentence, with what was found in it marked; it opens in the reader, at the first of the words. */
function item({report, whole}: Hit, found: Text | undefined, terms: readonly string[]): HTMLElement {
  const {start, text} = found ?? {start: 0, text: ""};
  const stretches = stretchesOf(text, terms);
  const [first] = stretches;
  if (!first) throw new Error(t("search.stale"));
  const pieces = piecesOf(text, stretches).map((piece) => (piece.hit ? element("mark", {}, piece.text) : piece.text));
  const href = sourceLink(report.id, {start: start + first.start, end: start + first.end});
  const part = whole ? null : element("small", {}, ` ${t("search.part")}`);
  return element("li", {class: whole ? null : "part"}, element("a", {href, lang: "zh-CN"}, ...pieces), part);
}

function allButton(report: string, count: number): HTMLElement {
  const button = element("button", {type: "button", id: `all-${report}`}, t("search.allOf", {n: formatCount(count)}));
  button.addEventListener("click", () => showReport(report));
  return element("p", {}, button);
}

function backButton(): HTMLElement {
  const button = element("button", {type: "button", id: "search-back"}, t("search.allReports"));
  button.addEventListener("click", () => showReport(null));
  return element("p", {}, button);
}
