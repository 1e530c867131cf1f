import {verdicts, type Verdict} from "../../src/model/vocabulary.ts";
import {get, getList} from "../components/state.ts";
import type {Promised} from "./promises.ts";

export const sorts = ["deadline", "place", "indicator", "gap"] as const;
export type Sort = (typeof sorts)[number];

/** What the address asks the page to show; null or nothing for all. */
export interface Asked {
  places: readonly string[];
  domain: string | null;
  family: string | null;
  due: number | null;
  verdict: Verdict | null;
  sort: Sort;
}

export const sortOf = (value: string | null): Sort => sorts.find((one) => one === value) ?? "deadline";

/** What narrows the view. */
export type Filter = "places" | "domain" | "family" | "due" | "verdict";

/** The address as it is now; what makes no sense in it is passed over. */
export function asked(): Asked {
  const due = Number(get("due"));
  return {
    places: getList("places"),
    domain: get("domain"),
    family: get("family"),
    due: Number.isInteger(due) && due > 0 ? due : null,
    verdict: verdicts.find((one) => one === get("verdict")) ?? null,
    sort: sortOf(get("sort"))
  };
}

const passes: Record<Filter, (promise: Promised, asked: Asked) => boolean> = {
  places: ({place}, {places}) => places.length === 0 || places.includes(place),
  domain: ({fact}, {domain}) => domain === null || fact.domain === domain,
  family: ({fact}, {family}) => family === null || fact.family === family,
  due: (promise, {due}) => due === null || promise.due === due,
  verdict: (promise, {verdict}) => verdict === null || promise.verdict === verdict
};

const filters = Object.keys(passes) as Filter[];

/** The promises that are asked for; `but` leaves one filter out of account, to count what it would leave. */
export const narrowed = (all: readonly Promised[], asked: Asked, but?: Filter): Promised[] =>
  all.filter((promise) => filters.every((filter) => filter === but || passes[filter](promise, asked)));

/** Whether anything narrows the view. */
export const isNarrowed = ({places, domain, family, due, verdict}: Asked): boolean =>
  places.length > 0 || [domain, family, due, verdict].some((value) => value !== null);
