import type {Catalogue} from "../../components/data.ts";
import {get, getList} from "../../components/state.ts";
import {sides, type Side} from "../../figures/held.ts";
import {byName, questionSorts, type Order} from "./sort.ts";

/** What the address asks the memo table for. */
export interface Asked {
  /** Ids of indicators, in the order asked. */
  indicators: string[];
  domains: string[];
  /** Null for the latest of each place. */
  year: number | null;
  sides: readonly Side[];
  /** What goes down the side; null where the address leaves that to the table. */
  down: Down | null;
  order: Order;
  /** Whether all rows are drawn, however many. */
  whole: boolean;
}

export const downs = ["places", "indicators"] as const;
export type Down = (typeof downs)[number];

/**
 * What the address asks for but the year, which figures decide; what the catalogue does not know is passed over, and `unknown`
 * names it.
 */
export function askedOf({indicators, domains}: Catalogue): Omit<Asked, "year"> & {unknown: string[]} {
  const wanted = [...new Set(getList("indicators"))];
  const isKnown = (id: string): boolean => indicators.some((entry) => entry.id === id);
  const isDomain = (id: string): boolean => domains.some((entry) => entry.id === id);
  const side = sides.find((one) => one === get("side"));
  return {
    indicators: wanted.filter(isKnown),
    domains: domainsAsked({domains}),
    sides: side ? [side] : sides,
    down: downs.find((one) => one === get("down")) ?? null,
    order: orderAsked(),
    whole: get("rows") === "all",
    unknown: [...wanted.filter((id) => !isKnown(id)), ...getList("domain").filter((id) => !isDomain(id))]
  };
}

/** The domains that the address narrows the page to; what the catalogue does not know narrows nothing. */
export const domainsAsked = ({domains}: Pick<Catalogue, "domains">): string[] =>
  getList("domain").filter((id) => domains.some((entry) => entry.id === id));

const orderAsked = (): Order => ({by: get("sort") ?? questionSorts[0], down: get("order") === "down"});

/** The order when a head is pressed: largest first, names from the first; pressed again, the other way round. */
export const nextOrder = (now: Order, by: string, first: "down" | "up"): Order =>
  now.by === by ? {by, down: !now.down} : {by, down: by !== byName && first === "down"};
