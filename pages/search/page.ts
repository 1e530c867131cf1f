import {
  loadDomains,
  loadPairs,
  loadReports,
  loadScript,
  loadSearchGuide,
  loadSentences,
  loadTraits,
  type ReportRow
} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {whileTyping} from "../components/typing.ts";
import {ask, asked, type Asked, understandWith} from "./address.ts";
import {beginning, noHits} from "./beginning.ts";
import {facetPanel, type FacetNames, namesOf} from "./facetPanel.ts";
import {type Hit, narrowed} from "./facets.ts";
import {simplified} from "../components/script.ts";
import {find, type Found, type Index} from "./find.ts";
import {partsOnly} from "./numbers.ts";
import {results} from "./results.ts";
import {understoodWords} from "./understoodWords.ts";

/** Full-text search over every sentence of every report, as the address asks. */
export async function search(): Promise<Node> {
  const [reports, guide] = await Promise.all([loadReports(), loadSearchGuide()]);
  if (guide.sentences === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const index: Index = {guide, pairs: loadPairs, sentences: loadSentences, traits: loadTraits};
  const wanted = asked(reports);
  const page = document.createDocumentFragment();
  page.append(element("header", {class: "head"}, element("h1", {}, t("search.title")), form(wanted.query)));
  const [{found, meant, instead}, domains] = await Promise.all([findIn(wanted, index, reports), loadDomains()]);
  if (instead) page.append(element("p", {class: "note"}, t("search.instead", {words: instead})));
  const names = namesOf(domains, reports);
  if (meant.understood.length > 0) page.append(understoodWords(meant, names));
  if (found.terms.length === 0) page.append(beginning(guide, reports.length));
  else if (found.sentences.length === 0) page.append(noHits(found, reports.length));
  else page.append(await view(found, meant, {index, reports, names}));
  return page;
}

interface Finding {
  found: Found;
  /** What was asked, as it was understood. */
  meant: Asked;
  /** The words that were looked for instead of those that were written. */
  instead: string | null;
}

/** What a query finds; where it finds nothing, what its words find in simplified characters. */
async function findIn(wanted: Asked, index: Index, reports: readonly ReportRow[]): Promise<Finding> {
  const found = await find(wanted.words, index);
  const asWritten = {found, meant: wanted, instead: null};
  if (found.sentences.length > 0 || found.terms.length === 0) return asWritten;
  const query = simplified(wanted.query, await loadScript());
  if (query === wanted.query) return asWritten;
  const meant = {...wanted, query, ...understandWith(query, reports)};
  return {found: await find(meant.words, index), meant, instead: query};
}

function form(query: string): HTMLFormElement {
  const input = element("input", {id: "search-q", type: "search", name: "q", value: query, autocomplete: "off"});
  const made = element(
    "form",
    {class: "search-form", role: "search"},
    element("label", {for: "search-q"}, t("search.label")),
    input,
    element("button", {id: "search-go"}, t("search.go"))
  );
  const askNow = whileTyping(input, ask);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    askNow();
  });
  return made;
}

interface Ledger {
  index: Index;
  reports: readonly ReportRow[];
  names: FacetNames;
}

async function view(found: Found, wanted: Asked, {index, reports, names}: Ledger): Promise<HTMLElement> {
  const parts = await partsOnly(found.terms, found.sentences, index);
  const all = (await traitsOf(found.sentences, index, reports)).map((hit) => ({...hit, whole: !parts.has(hit.number)}));
  const shown = narrowed(all, wanted.chosen);
  return element(
    "div",
    {class: "search"},
    facetPanel(all, wanted, names),
    element(
      "div",
      {class: "search-found"},
      headline(shown, all),
      ...(shown.length
        ? await results(shown, found.terms, wanted, index)
        : [element("p", {}, t("search.nothingHere", {n: formatCount(all.length)}))])
    )
  );
}

function headline(shown: readonly Hit[], all: readonly Hit[]): HTMLElement {
  const words = t("search.found", {
    n: formatCount(shown.length),
    m: formatCount(new Set(shown.map(({report}) => report)).size)
  });
  const rest =
    shown.length === all.length ? null : element("small", {}, t("search.ofAll", {n: formatCount(all.length)}));
  return element("div", {role: "status"}, element("h2", {id: "found"}, words, rest ? " " : null, rest));
}

/** Puts to each sentence its report and what was read in it. */
async function traitsOf(
  numbers: readonly number[],
  index: Index,
  reports: readonly ReportRow[]
): Promise<Omit<Hit, "whole">[]> {
  const {perTraits, reports: order} = index.guide;
  const rows = new Map(reports.map((row) => [row.id, row]));
  const blocks = [...new Set(numbers.map((number) => Math.floor(number / perTraits)))];
  const traits = new Map(await Promise.all(blocks.map(async (block) => [block, await index.traits(block)] as const)));
  let at = 0;
  return numbers.flatMap((number): Omit<Hit, "whole">[] => {
    while ((order[at + 1]?.first ?? Infinity) <= number) at++;
    const report = rows.get(order[at]?.id ?? "");
    const block = traits.get(Math.floor(number / perTraits));
    const set = block?.sets[block.of[number % perTraits] ?? -1];
    return report && set ? [{number, report, traits: set}] : [];
  });
}
