import {get, getList} from "../components/state.ts";

/** What the address asks the page to show; null, nothing or empty for all. */
export interface Asked {
  places: readonly string[];
  domain: string | null;
  query: string;
  /** The reform that is open. */
  open: string | null;
}

export const asked = (): Asked => ({
  places: getList("places"),
  domain: get("domain"),
  query: get("q")?.trim() ?? "",
  open: get("reform")
});

/** Whether anything narrows the view. */
export const isNarrowed = ({places, domain, query}: Asked): boolean =>
  places.length > 0 || domain !== null || query !== "";
