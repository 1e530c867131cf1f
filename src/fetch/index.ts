import {dayHere} from "../model/calendar.ts";
import {UserError} from "../model/errors.ts";
import {readRegular} from "../files/regular.ts";
import type {Glance} from "../read/glance.ts";
import {endingOf, nameOf} from "./names.ts";
import type {Settings} from "./settings.ts";
import {fetchedIn, putAnew, putNew} from "./shelf.ts";
import {type Page, visitor} from "./visit.ts";

/** What became of an address. `differs`: the page is another than the file, which stays as it is. */
export type Outcome =
  | {address: URL; what: "saved" | "unchanged" | "updated" | "differs"; path: string}
  | {address: URL; what: "failed"; error: UserError};

export interface FetchOptions extends Settings {
  /** The folder of reports. */
  out: string;
  /** Whether a page that has changed takes the place of its file. */
  update: boolean;
  /** Where pages are read: what they hold may take all the time and memory there is. */
  glance: Glance;
  onOutcome(outcome: Outcome): unknown;
}

/** Fetches pages into a folder, one after the other; what fails does not keep the others out. */
export async function fetchPages(addresses: readonly URL[], options: FetchOptions): Promise<Outcome[]> {
  const visit = visitor(options);
  const fetched = fetchedIn(options.out);
  const outcomes: Outcome[] = [];
  for (const address of unique(addresses)) {
    const outcome = await visit(address)
      .then((page) => keep(address, page, fetched, options))
      .catch((error: unknown): Outcome => ({address, what: "failed", error: asUserError(error)}));
    outcomes.push(outcome);
    options.onOutcome(outcome);
  }
  return outcomes;
}

const unique = (addresses: readonly URL[]): URL[] => [...new Map(addresses.map((one) => [one.href, one])).values()];

function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (!(error instanceof Error && "syscall" in error)) throw error;
  return new UserError(`cannot be kept: ${error.message}`, {
    cause: error,
    hint: "check the permissions of the folder, and the space on the disk"
  });
}

async function keep(address: URL, page: Page, fetched: Map<string, string>, options: FetchOptions): Promise<Outcome> {
  const ending = endingOf(page);
  const origin = {address: page.address.href, retrieved: dayHere(options.clock.now())};
  const path = fetched.get(origin.address);
  if (path === undefined) {
    const name = await nameOf(page, options.glance);
    const saved = putNew(options.out, name, ending, page.bytes, origin);
    fetched.set(origin.address, saved);
    return {address, what: "saved", path: saved};
  }
  if (await saysTheSame(path, page, options)) return {address, what: "unchanged", path};
  if (!options.update) return {address, what: "differs", path};
  putAnew(path, page.bytes, origin);
  return {address, what: "updated", path};
}

/** Whether a page holds what its file does: pages change their counters and keys with each visit, reports do not. */
async function saysTheSame(path: string, {bytes}: Page, {glance}: FetchOptions): Promise<boolean> {
  const held = readRegular(path);
  if (held.equals(bytes)) return true;
  const was = await glance("words", {path, bytes: held});
  return was !== null && was === (await glance("words", {path, bytes}));
}
