import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {html} from "./html.ts";
import type {Reader} from "./reader.ts";

/** What programs write at the beginning of a page that they save as one file, in a head of this size. */
const opening = /^(?:From|Subject|MIME-Version|Date|Snapshot-Content-Location|Content-Type): /im;
const related = /^Content-Type:\s{0,8}(?:multipart\/(?:related|alternative|mixed)|text\/html)/im;
const headSize = 2048;

/** Web archives and mails that were saved: the page in them, read as one. */
export const mht: Reader = {
  format: "mht",
  accepts(bytes) {
    const head = Buffer.from(bytes.subarray(0, headSize)).toString("latin1").trimStart();
    return head.search(opening) === 0 && related.test(head);
  },
  async read(file, words, around) {
    const page = await pageOf(file);
    const texts = await html.read({path: file.path, bytes: Buffer.from(page)}, words, around);
    return texts.map((text) => ({...text, format: "mht"}));
  }
};

/** A page has some hundreds of pictures and styles, each a part with a head of its own. */
const mostParts = 5000;

function headsIn(bytes: Uint8Array): number {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = archive.indexOf("\n--"); at !== -1; at = archive.indexOf("\n--", at + 1)) count++;
  return count;
}

/** The page in UTF-8, whatever its encoding was. */
async function pageOf({bytes, path}: SourceFile): Promise<string> {
  if (headsIn(bytes) > mostParts) throw unreadable("many-parts", {path});
  const {default: PostalMime} = await import("postal-mime");
  try {
    const archive = await PostalMime.parse(bytes);
    const {html, text} = archive.html?.includes("\uFFFD") ? await PostalMime.parse(inChinese(bytes)) : archive;
    if (html) return html;
    if (text) return `<html><body><pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre></body></html>`;
  } catch (cause) {
    throw unreadable("broken-document", {path}, cause);
  }
  throw unreadable("nothing-written", {path, format: "mht"});
}

/** The same, where a part that does not say its encoding is in the commonest of old Chinese pages. */
const inChinese = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/^(Content-Type: {0,4}text\/html);?[ \t]*\r?$/gim, "$1; charset=gb18030\r"),
    "latin1"
  );
