import {type Sheet, toCsv} from "../charts/sheet.ts";
import {actionRow, copied, saved} from "../components/actions.ts";
import {citation} from "../components/cite.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import type {Hit} from "./facets.ts";
import {type Index, textsOf} from "./find.ts";

/** Sentences that are saved at most: each costs a part of its report to fetch. */
const mostSaved = 2000;

/** Ways to take what was found along: its sentences as a table, its link, its citation. */
export function hitTools(hits: readonly Hit[], query: string, index: Index): HTMLElement {
  const some = hits.slice(0, mostSaved);
  const label = some.length < hits.length ? t("search.csvFirst", {n: formatCount(mostSaved)}) : t("search.csv");
  const save = async (): Promise<string> =>
    saved("reform-ledger-search.csv", new Blob([toCsv(await sheetOf(some, index))], {type: "text/csv"}));
  const reports = [...new Set(hits.map(({report}) => reportLabel(report)))];
  const cite = (): string => citation(t("search.cite", {query}), reports, location.href);
  return actionRow([
    {label, run: save, id: "search-csv"},
    {label: t("save.link"), run: () => copied(location.href)},
    {label: t("save.cite"), run: () => copied(cite())}
  ]);
}

const columns = ["place", "year", "sentence", "domains", "kinds", "report", "start", "end", "address"];

async function sheetOf(hits: readonly Hit[], index: Index): Promise<Sheet> {
  const texts = await textsOf(
    hits.map(({number}) => number),
    index
  );
  return {
    columns: columns.map((key) => ({key, label: key})),
    rows: hits.map(({report, traits}, i) => {
      const {start, text} = texts[i] ?? {start: 0, text: ""};
      const span = {start, end: start + text.length};
      const address = new URL(sourceLink(report.id, span), location.href).href;
      const said = {domains: traits.domains.join(";"), kinds: traits.kinds.join(";")};
      const values = {place: placeLabel(report), year: report.year, sentence: text, ...said, report: report.id};
      return {values: {...values, ...span, address}, href: null};
    })
  };
}
