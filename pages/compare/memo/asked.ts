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

/** What the address asks for; what the catalogue does not know is passed over, and `unknown` names it. */
export function askedOf({indicators, domains}: Catalogue): Asked & {unknown: string[]} {
  const wanted = [...new Set(getList("indicators"))];
  const within = getList("domain");
  const isKnown = (id: string): boolean => indicators.some((entry) => entry.id === id);
  const isDomain = (id: string): boolean => domains.some((entry) => entry.id === id);
  const side = sides.find((one) => one === get("side"));
  return {
    indicators: wanted.filter(isKnown),
    domains: within.filter(isDomain),
    year: yearAsked(),
    sides: side ? [side] : sides,
    down: downs.find((one) => one === get("down")) ?? null,
    order: orderAsked(),
    whole: get("rows") === "all",
    unknown: [...wanted.filter((id) => !isKnown(id)), ...within.filter((id) => !isDomain(id))]
  };
}

function yearAsked(): number | null {
  const year = Number(get("year"));
  return Number.isInteger(year) && year > 0 ? year : null;
}

const orderAsked = (): Order => ({by: get("sort") ?? questionSorts[0], down: get("order") === "down"});

/** The order when a head is pressed: largest first, names from the first; pressed again, the other way round. */
export const nextOrder = (now: Order, by: string, first: "down" | "up"): Order =>
  now.by === by ? {by, down: !now.down} : {by, down: by !== byName && first === "down"};
