import type {IncomingMessage} from "node:http";

/** The names of this machine for itself. */
const local = ["127.0.0.1", "localhost", "[::1]"];

/** What a request is asked of, and for. */
export interface Asked {
  /** The hosts that the request names: its header and, in a request as to a proxy, its address. */
  hosts: string[];
  /** The address from the first slash on. */
  target: string;
}

/** Takes a request's address apart; one as to a proxy (`GET http://host/path`) names a host of its own. */
export function askedOf({url = "/", headersDistinct: {host = []}}: IncomingMessage): Asked {
  const [origin = "", own] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  return {hosts: own === undefined ? host : [...host, own], target: url.slice(origin.length) || "/"};
}

/**
 * Tells requests to this machine, or to one of the names given, from others. A page of another site can have its own
 * name lead here, and would then read what only its visitor should; but it cannot change the name its browser sends.
 */
export function hostGuard(named: readonly string[]): (hosts: readonly string[]) => boolean {
  const known = new Set([...local, ...named].map(nameOf));
  return (hosts) => hosts.length > 0 && hosts.every((host) => known.has(nameOf(host) ?? "?"));
}

/** What to tell a request that came under another name. */
export const misdirected = (hosts: readonly string[]): string => {
  const name = hosts.map(nameOf).find((name) => name !== null && !local.includes(name)) ?? "NAME";
  return `this site answers to ${local.join(", ")}; to have it answer to another name: start --allow-host ${name}`;
};

const hostAndPort = /^(\[[\da-f:.]{2,45}\]|[\p{L}\p{N}._-]{1,253})(?::\d{1,5})?$/iu;

/** The host of `host:port` as it is compared: lower case, without a dot at its end. Null for what is none. */
function nameOf(host: string): string | null {
  const name = hostAndPort.exec(host)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (!name.startsWith("[")) return name.replace(/\.$/, "");
  return URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : null;
}
