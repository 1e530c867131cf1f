import {get, getList, set} from "../components/state.ts";
import {type Chosen, type Facet, facets} from "./facets.ts";

/** What the address asks the search page to show. */
export interface Asked {
  query: string;
  chosen: Chosen;
  /** Id of the one report whose hits are shown, or null. */
  report: string | null;
  /** From 1. */
  page: number;
}

/** The address as it is now; what makes no sense in it is passed over. */
export function asked(): Asked {
  const page = Number(get("page"));
  return {
    query: get("q")?.trim() ?? "",
    chosen: {place: getList("place"), year: getList("year"), domain: getList("domain"), kind: getList("kind")},
    report: get("report"),
    page: Number.isInteger(page) && page > 0 ? page : 1
  };
}

const anew = {page: null, report: null};

/** Looks for other words, everywhere. */
export const ask = (query: string): void =>
  set({...anew, ...Object.fromEntries(facets.map((facet) => [facet, null])), q: query.trim()});

/** Takes a value of a facet in, or out when it is in. */
export function toggle(facet: Facet, value: string, chosen: Chosen): void {
  const now = chosen[facet];
  set({...anew, [facet]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value]});
}

/** Takes all choices back. */
export const showAll = (): void => set({...anew, ...Object.fromEntries(facets.map((facet) => [facet, null]))});

/** Shows the hits of one report, or of all again. */
export const showReport = (report: string | null): void => set({...anew, report});
