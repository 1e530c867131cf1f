import type {ReportRow} from "../components/data.ts";
import {get, getList, set, type Change} from "../components/state.ts";
import {type Chosen, type Facet, facets} from "./facets.ts";
import {understand, type Understood, without} from "./understand.ts";

/** What the address asks the search page to show. */
export interface Asked {
  /** As it was written. */
  query: string;
  /** The words of it that are looked for in the text. */
  words: string;
  /** The words of it that name a place or a year: they narrow down, as choices do. */
  understood: readonly Understood[];
  /** What is chosen of each facet, by words of the query too. */
  chosen: Chosen;
  /** Id of the one report whose hits are shown, or null. */
  report: string | null;
  /** From 1. */
  page: number;
}

/** The address as it is now; what makes no sense in it is passed over. */
export function asked(reports: readonly ReportRow[]): Asked {
  const page = Number(get("page"));
  const query = get("q")?.trim() ?? "";
  return {
    query,
    ...understandWith(query, reports),
    report: get("report"),
    page: Number.isInteger(page) && page > 0 ? page : 1
  };
}

/** What a query means, with the choices of the address. */
export function understandWith(
  query: string,
  reports: readonly ReportRow[]
): Pick<Asked, "words" | "understood" | "chosen"> {
  const {words, understood} = understand(query, reports, getList("text"));
  const valuesOf = (facet: Facet): string[] => [
    ...new Set([...getList(facet), ...understood.filter((one) => one.facet === facet).map(({value}) => value)])
  ];
  const chosen = Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, string[]>;
  return {words, understood, chosen};
}

const anew = {page: null, report: null};

const noFacets = (): Change => Object.fromEntries(facets.map((facet) => [facet, null]));

/** Looks for other words, everywhere; it leaves no entry in the history, since it is asked while one types. */
export function ask(query: string): void {
  const text = getList("text").filter((word) => query.includes(word));
  set({...anew, ...noFacets(), text, q: query}, {replace: true});
}

/** Takes a value of a facet in, or out when it is in, with the words of the query that chose it. */
export function toggle(facet: Facet, value: string, {query, understood, chosen}: Asked): void {
  const now = chosen[facet];
  if (!now.includes(value)) return set({...anew, [facet]: [...getList(facet), value]});
  const words = understood.filter((one) => one.facet === facet && one.value === value).map(({word}) => word);
  set({...anew, [facet]: getList(facet).filter((one) => one !== value), q: words.reduce(without, query)});
}

/** Takes all choices back, those of words too. */
export const showAll = ({words}: Asked): void => set({...anew, ...noFacets(), q: words});

/** Looks for a word in the text, whatever place or year it names. */
export const lookFor = ({word}: Understood): void => set({...anew, text: [...getList("text"), word]});

/** Shows the hits of one report, or of all again. */
export const showReport = (report: string | null): void => set({...anew, report});
