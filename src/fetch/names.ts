import {UserError} from "../model/errors.ts";
import type {Glance} from "../read/glance.ts";
import type {Page} from "./visit.ts";

/** The content types that reports come in, and how a file of each is called. */
const endings: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/csv": "csv",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/msword": "doc"
};

/** What servers say of files that they know nothing of: then the address tells. */
const unspoken = new Set(["", "application/octet-stream", "application/x-download", "application/force-download"]);

/** How the file of a page ends. Throws UserError for a content type that no report comes in. */
export function endingOf({address, type}: Page): string {
  const [, written = ""] = /\.([a-z]+)$/i.exec(address.pathname) ?? [];
  const ending = unspoken.has(type)
    ? Object.values(endings).find((known) => known === written.toLowerCase())
    : endings[type];
  if (ending) return ending;
  throw new UserError(`no report: ${type || "no content type"}`, {
    hint: `what is read: ${Object.keys(endings).join(", ")}`
  });
}

/** Bytes of a name: the endings of file and sidecar and a number come on top, and 255 are all that there is. */
const longest = 210;

/** What a file of the page is called, without its ending: its title, else the last part of its address. */
export async function nameOf(page: Page, glance: Glance): Promise<string> {
  const {default: filenamify} = await import("filenamify");
  const title = endingOf(page) === "html" ? await glance("title", {path: page.address.href, bytes: page.bytes}) : null;
  const path = decodeURIComponentSafely(page.address.pathname)
    .replace(/\.[a-z]+$/i, "")
    .split("/")
    .filter(Boolean);
  const name = (title ?? path.at(-1) ?? page.address.hostname).normalize("NFC").replaceAll(/\s+/g, " ");
  const safe = beginning(filenamify(name, {replacement: "-", maxLength: 200})).trim();
  // Folders pass over files of such names.
  return /^(?:[.~]|readme|license|thumbs)/i.test(safe) || safe === "" ? `page ${safe}`.trim() : safe;
}

/** As many characters as fit into the longest name. */
const beginning = (name: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(name).subarray(0, longest)).replace(/\uFFFD+$/, "");

function decodeURIComponentSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
