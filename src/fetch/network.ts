import {BlockList, isIP, isIPv4, isIPv6} from "node:net";
import {setTimeout} from "node:timers/promises";
import {codeOf, messageOf, UserError} from "../model/errors.ts";
import type {Settings} from "./settings.ts";

/** Networks of IPv4 that lie within a machine or its own network, or hold no single host of the web. */
const own4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/4",
  "240.0.0.0/4"
];

/** The same of IPv6, with those through which another of IPv4 is reached: the deprecated ones as a whole. */
const own6 = [
  "::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8"
];

const own = new BlockList();
for (const range of [...own4, ...own6]) {
  const [net = "", bits] = range.split("/");
  own.addSubnet(net, Number(bits), isIPv4(net) ? "ipv4" : "ipv6");
  // As networks that speak IPv6 alone write it. (One that is mapped, ::ffff:10.0.0.1, is known by itself.)
  if (isIPv4(net)) own.addSubnet(`64:ff9b::${net}`, 96 + Number(bits), "ipv6");
}

/** Whether a number leads to this machine or its own network, or to no single host. */
export function isPrivate(number: string): boolean {
  const [bare = ""] = number.split("%");
  return own.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
}

/** How far a visit may go: into private networks too, where the address that was given lies in one itself. */
export type Reach = "anywhere" | "outside";

type Network = Pick<Settings, "resolve" | "isPrivate" | "limits">;

/** How far a visit that begins at this address may go. Throws UserError for a host that nobody knows. */
export async function reachOf(given: URL, network: Network): Promise<Reach> {
  const numbers = await numbersOf(given, network);
  return numbers.every(network.isPrivate) ? "anywhere" : "outside";
}

/**
 * The numbers at which a host may be connected to: to be asked before each connection, which is then made to one of them, for a
 * name may stand for another at any time. Throws UserError where there is none.
 */
export async function openNumbersOf(address: URL, reach: Reach, network: Network): Promise<string[]> {
  const numbers = await numbersOf(address, network);
  const open = numbers.filter((number) => reach === "anywhere" || !network.isPrivate(number));
  if (open.length > 0) return open;
  throw new UserError(`led into a private network: ${address.host}`, {
    hint: "give an address there itself, if it is meant"
  });
}

async function numbersOf({host, hostname}: URL, {resolve, limits}: Network): Promise<string[]> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return [bare];
  return Promise.race([resolve(bare), nothingWithin(limits.seconds)]).catch((cause: unknown) => {
    throw new UserError(`cannot reach ${host}: ${String(codeOf(cause) ?? messageOf(cause))}`, {cause});
  });
}

async function nothingWithin(seconds: number): Promise<never> {
  await setTimeout(seconds * 1000, undefined, {ref: false});
  throw new Error(`nobody says where it is within ${seconds} s`);
}
