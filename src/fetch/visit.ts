import {UserError} from "../model/errors.ts";
import {hasPassword, isWeb} from "./address.ts";
import {type Answer, ask} from "./ask.ts";
import {type Reach, reachOf} from "./network.ts";
import {paceBy} from "./pace.ts";
import {type Rules, rulesIn} from "./robots.ts";
import type {Limits, Settings} from "./settings.ts";

/** A page as it came. */
export interface Page {
  /** After redirects. */
  address: URL;
  /** Content type, without its parameters. */
  type: string;
  bytes: Uint8Array;
}

/** Fetches pages one after the other, as a guest: what robots.txt forbids is left, and no host is hurried. */
export type Visit = (address: URL) => Promise<Page>;

/** A visitor with these settings: what each site allows is asked once. Throws UserError for a page that does not come. */
export function visitor(settings: Settings): Visit {
  const get = patient(settings);
  const rulesOf = rulesBy(settings, get);
  return async (given) => {
    const reach = await reachOf(given, settings);
    const {address, answer} = await followed(given, settings.limits, async (next) => {
      const rules = await rulesOf(next, reach);
      if (!rules.allows(next)) throw new UserError(`robots.txt of ${next.host} forbids it: ${next.href}`);
      return get(next, reach, rules.delay);
    });
    if (answer.status !== 200) throw new UserError(`the server answers ${answer.status}`);
    // It would take the place of a report, with --update.
    if (answer.bytes.length === 0) throw new UserError("the server answers with nothing", {hint: "try again later"});
    const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
    return {address, type, bytes: answer.bytes};
  };
}

/** Asks for an address `delay` seconds after its host was asked last, and again where the server is busy. */
type PatientGet = (address: URL, reach: Reach, delay: number) => Promise<Answer>;

function patient(settings: Settings): PatientGet {
  const {clock, limits} = settings;
  const pace = paceBy(clock);
  return async (address, reach, delay) => {
    for (let tries = 0; ; tries++) {
      await pace(address.host, Math.max(limits.pause, Math.min(delay, limits.longestPause)));
      const answer = await ask(address, reach, settings);
      const wait = waitFor(answer, clock.now());
      if (wait === null || tries === limits.retries) return answer;
      if (wait > limits.longestPause) throw new UserError(`${address.host} asks to come back in ${Math.ceil(wait)} s`);
      await clock.sleep(wait);
    }
  };
}

/** What the site of an address allows, asked once a site, for those who may go into private networks and others by themselves. */
function rulesBy({limits}: Settings, get: PatientGet): (address: URL, reach: Reach) => Promise<Rules> {
  const known = new Map<string, Promise<Rules>>();
  const askFor = async (at: URL, reach: Reach): Promise<Rules> => {
    const {address, answer} = await followed(at, limits, (next) => get(next, reach, 0));
    return rulesIn(answer, address);
  };
  return (address, reach) => {
    const key = `${reach} ${address.origin}`;
    const rules = known.get(key) ?? askFor(new URL("/robots.txt", address), reach);
    known.set(key, rules);
    return rules;
  };
}

type Get = (address: URL) => Promise<Answer>;

/** The answer at the end of the redirects. */
async function followed(given: URL, limits: Limits, get: Get): Promise<{address: URL; answer: Answer}> {
  let address = given;
  for (let hops = 0; hops <= limits.hops; hops++) {
    const answer = await get(address);
    const next = redirectOf(answer, address);
    if (next === null) return {address, answer};
    if (!isWeb(next)) throw new UserError(`led away from the web: ${next.href}`);
    if (hasPassword(next)) throw new UserError(`led to an address with a name and password, on ${next.host}`);
    address = next;
  }
  throw new UserError(`led on more than ${limits.hops} times`);
}

const redirects = new Set([301, 302, 303, 307, 308]);

function redirectOf({status, headers}: Answer, from: URL): URL | null {
  const to = headers.location;
  if (!redirects.has(status) || to === undefined) return null;
  if (!URL.canParse(to, from.href)) throw new UserError(`led to what is no address: ${to}`);
  const next = new URL(to, from);
  next.hash = "";
  return next;
}

const busy = new Set([429, 503]);

/** How many seconds a busy server wants to be left alone; null where it is not busy. */
function waitFor({status, headers}: Answer, now: Date): number | null {
  if (!busy.has(status)) return null;
  const asked = headers["retry-after"] ?? "";
  if (/^\d+$/.test(asked)) return Number(asked);
  const until = Date.parse(asked);
  return Number.isNaN(until) ? 5 : Math.max(0, (until - now.getTime()) / 1000);
}
