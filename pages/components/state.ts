/**
 * What a page shows stands in its address: a link reproduces the view, and the back button undoes a choice. `change`
 * fires here on every change of the address, by the page or by the browser, of the language and of the data.
 */
export const states = new EventTarget();

/** What the address asked for when the page was drawn last. */
let drawn: string | null = null;

/** Has every part of the page drawn anew. */
export function changed(): void {
  drawn = location.search;
  states.dispatchEvent(new Event("change"));
}

/** What pages are asked for while a part of one is set into another; null where the address asks. */
let instead: string | null = null;
let turn: Promise<unknown> = Promise.resolve();

/**
 * What `make` gives as if the address had this query, one after the other. Whatever reads the address meanwhile reads
 * the same: a page that sets parts of others into itself keeps its own state behind the `#`.
 */
export function asIfAsked<Made>(query: string, make: () => Promise<Made>): Promise<Made> {
  const made = turn.then(() => {
    instead = query;
    return make().finally(() => (instead = null));
  });
  turn = made.catch(() => {});
  return made;
}

/** A value of the address, or null. */
export const get = (name: string): string | null => new URLSearchParams(instead ?? location.search).get(name);

/** A list of the address (`places=360700,431100`); empty when it is not there. */
export const getList = (name: string): string[] => get(name)?.split(",").filter(Boolean) ?? [];

export type Change = Record<string, string | readonly string[] | null>;

/** Changes values of the address; null or an empty list takes one out. `replace` leaves no entry in the history. */
export function set(change: Change, {replace = false}: {replace?: boolean} = {}): void {
  const address = withChange(location.search, change) + location.hash;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  changed();
}

/**
 * Keeps a change in the address without an entry in the history, for a page that has drawn it already; `at` is the id of
 * the part of the page that it is about.
 */
export function note(change: Change, at?: string): void {
  history.replaceState(null, "", here(change, at));
  drawn = location.search;
}

/** The whole address of what is shown, with a change; `at` is the id of a part of the page. */
export const here = (change: Change, at?: string): string =>
  absolute(withChange(location.search, change) + (at === undefined ? location.hash : `#${encodeURIComponent(at)}`));

/**
 * Address of a page of the site, relative to the page that shows it, as `link("report", {id, at: "10-14"})`. It names
 * the file, so that any web server finds it.
 */
export const link = (page: string, change: Change = {}): string => `./${page}.html${query(change)}`;

/** Address of the reader, open at these characters of a report's clean text. */
export const sourceLink = (id: string, {start, end}: {start: number; end: number}): string =>
  link("report", {id, at: `${start}-${end}`});

/** The whole of an address that is told from the page, for a file that leaves it; as it is where there is no page. */
export const absolute = (href: string): string =>
  typeof location === "undefined" ? href : new URL(href, location.href).href;

function withChange(search: string, change: Change): string {
  const kept = Object.fromEntries(new URLSearchParams(search));
  return `${location.pathname}${query({...kept, ...change})}`;
}

// Commas and such stay readable: these addresses are copied into papers.
function query(change: Change): string {
  const parts = Object.entries(change).flatMap(([name, value]) => {
    const text = typeof value === "string" ? value : (value ?? []).join(",");
    return text ? [`${name}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")}`] : [];
  });
  return parts.length ? `?${parts.join("&")}` : "";
}

// A step to another part of the page asks for nothing else: what was unfolded stays so.
if (typeof addEventListener === "function") {
  drawn = location.search;
  addEventListener("popstate", () => location.search === drawn || changed());
}
