import {BlockList, isIP} from "node:net";
import {UserError} from "../model/errors.ts";

/** A web address as a person gave it. Throws UserError for what is none; `where` says where it stands. */
export function addressOf(words: string, where = ""): URL {
  const fault = (what: string): UserError =>
    new UserError(`${what}${where}: ${words}`, {hint: "an address begins with http:// or https://"});
  if (!URL.canParse(words)) throw fault("not an address");
  const address = new URL(words);
  if (!isWeb(address)) throw fault("not an address of the web");
  if (hasPassword(address)) throw fault("addresses with a name and password are not fetched");
  address.hash = "";
  return address;
}

/** The addresses of a list, one a line; empty lines and those that begin with # are passed over. */
export const addressesIn = (text: string, file: string): URL[] =>
  text.split(/\r?\n/).flatMap((line, i) => {
    const words = line.replace(/^\uFEFF/, "").trim();
    return words === "" || words.startsWith("#") ? [] : [addressOf(words, `, ${file} line ${i + 1}`)];
  });

export const isWeb = ({protocol}: URL): boolean => protocol === "http:" || protocol === "https:";

export const hasPassword = ({username, password}: URL): boolean => username !== "" || password !== "";

/** Ranges that only this machine or its own network reach. */
const own = new BlockList();
for (const range of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16"
]) {
  const [net = "", bits] = range.split("/");
  own.addSubnet(net, Number(bits), "ipv4");
}
for (const range of ["::/127", "fc00::/7", "fe80::/10"]) {
  const [net = "", bits] = range.split("/");
  own.addSubnet(net, Number(bits), "ipv6");
}

/** Whether an address leads to this machine or its own network, by name or by number. */
export async function isPrivate({hostname}: URL, resolve: (host: string) => Promise<string[]>): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const numbers = isIP(host) === 0 ? await resolve(host).catch((cause: unknown) => unknownHost(host, cause)) : [host];
  return numbers.some((number) => own.check(number, isIP(number) === 6 ? "ipv6" : "ipv4"));
}

function unknownHost(host: string, cause: unknown): never {
  throw new UserError(`no such host: ${host}`, {cause});
}
