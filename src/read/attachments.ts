import type {ContainerWords} from "../lexicon/containers.ts";

/** What links to a file, or shows one in a frame. */
const holders = "a[href], iframe[src], embed[src], object[data]";

/** The files that a page links or shows in frames: what they are called, and where they are as far as the page says. */
export function attachmentsOf(document: Document, {attachment}: ContainerWords): string[] {
  const found = [...document.querySelectorAll(holders)].map((holder) => fileOf(holder, attachment));
  return [...new Set(found.filter((file) => file !== null))];
}

function fileOf(holder: Element, attachment: RegExp): string | null {
  const address = ["href", "src", "data"].map((name) => holder.getAttribute(name)?.trim()).find(Boolean) ?? "";
  const words = [holder.textContent, holder.getAttribute("download"), holder.getAttribute("title")];
  const said = words.map((name) => name?.replace(/\s+/g, " ").trim() ?? "").filter(Boolean);
  const base = nameIn(address);
  const name = [...said, base].find((name) => attachment.test(name.toLowerCase()));
  if (name === undefined) return null;
  const called = name === base ? (said[0] ?? name) : name;
  return /^(?:#|javascript:)/i.test(address) ? called : `${called} (${resolved(address, holder.ownerDocument)})`;
}

/** The last part of the path of an address, as a person reads it. */
function nameIn(address: string): string {
  const name =
    address
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** An address in full where the page says what it is relative to. */
const resolved = (address: string, {baseURI}: Document): string =>
  URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
