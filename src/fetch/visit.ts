import {UserError} from "../model/errors.ts";
import {hasPassword, isPrivate, isWeb} from "./address.ts";
import {type Answer, ask} from "./ask.ts";
import {paceBy} from "./pace.ts";
import {type Rules, rulesIn} from "./robots.ts";
import type {Settings} from "./settings.ts";

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
    const {address, answer} = await followed(given, settings, async (next) => {
      const rules = await rulesOf(next);
      if (!rules.allows(next)) throw new UserError(`robots.txt of ${next.host} forbids it: ${next.href}`);
      return get(next, rules.delay);
    });
    if (answer.status !== 200) throw new UserError(`the server answers ${answer.status}`);
    // It would take the place of a report, with --update.
    if (answer.bytes.length === 0) throw new UserError("the server answers with nothing", {hint: "try again later"});
    const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
    return {address, type, bytes: answer.bytes};
  };
}

/** Asks for an address `delay` seconds after its host was asked last, and again where the server is busy. */
type PatientGet = (address: URL, delay: number) => Promise<Answer>;

function patient(settings: Settings): PatientGet {
  const {clock, limits} = settings;
  const pace = paceBy(clock);
  return async (address, delay) => {
    for (let tries = 0; ; tries++) {
      await pace(address.host, Math.max(limits.pause, Math.min(delay, limits.longestPause)));
      const answer = await ask(address, settings);
      const wait = waitFor(answer, clock.now());
      if (wait === null || tries === limits.retries) return answer;
      if (wait > limits.longestPause) throw new UserError(`${address.host} asks to come back in ${Math.ceil(wait)} s`);
      await clock.sleep(wait);
    }
  };
}

/** What the site of an address allows, asked once a site. */
function rulesBy(settings: Settings, get: PatientGet): (address: URL) => Promise<Rules> {
  const known = new Map<string, Promise<Rules>>();
  const askFor = async (at: URL): Promise<Rules> => {
    const {address, answer} = await followed(at, settings, (next) => get(next, 0));
    return rulesIn(answer, address);
  };
  return (address) => {
    const rules = known.get(address.origin) ?? askFor(new URL("/robots.txt", address));
    known.set(address.origin, rules);
    return rules;
  };
}

type Get = (address: URL) => Promise<Answer>;

/** The answer at the end of the redirects. Only somebody who asked within a private network is led into one. */
async function followed(given: URL, {limits, resolve}: Settings, get: Get): Promise<{address: URL; answer: Answer}> {
  let address = given;
  for (let hops = 0; hops <= limits.hops; hops++) {
    const answer = await get(address);
    const next = redirectOf(answer, address);
    if (next === null) return {address, answer};
    if (!isWeb(next)) throw new UserError(`led away from the web: ${next.href}`);
    if (hasPassword(next)) throw new UserError(`led to an address with a name and password, on ${next.host}`);
    if ((await isPrivate(next, resolve)) && !(await isPrivate(given, resolve))) {
      throw new UserError(`led into a private network: ${next.href}`, {
        hint: "give that address itself, if it is meant"
      });
    }
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
