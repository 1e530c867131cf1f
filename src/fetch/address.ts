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
