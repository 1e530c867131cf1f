import {UserError} from "../model/errors.ts";
import type {Answer} from "./ask.ts";

/** The name that robots.txt may speak to. */
export const robotName = "ReformLedger";

/** What a site asks of programs: which addresses they may fetch, and how many seconds to leave between two. */
export interface Rules {
  /** Whether an address may be fetched. Throws UserError where telling that would take too long. */
  allows(address: URL): boolean;
  delay: number;
}

const none: Rules = {allows: () => true, delay: 0};

/** How many bytes of robots.txt are read: RFC 9309 wants so many at least, and whole lines of them. */
const longest = 500 * 1024;

/** Each character of a pattern with a * is compared with each of an address at worst; so many take a third of a second. */
const mostCompared = 1e8;

/**
 * The rules of a site by what it answered for its robots.txt: none where it has no such file. Throws UserError where nobody
 * can tell, for then RFC 9309 allows nothing.
 */
export async function rulesIn({status, bytes}: Answer, at: URL): Promise<Rules> {
  if (status >= 400 && status < 500 && status !== 429) return none;
  if (status !== 200) throw untold(at, `robots.txt answers ${status}`, "try again later");
  const {default: parse} = await import("robots-parser");
  const lines = linesForUs(beginningOf(bytes));
  const robots = parse(at.href, lines.join("\n"));
  const patterns = encodeURI(lines.filter((line) => line.includes("*")).join("")).length;
  return {
    allows: (address) => {
      if (patterns * address.href.length > mostCompared) throw untold(at, "robots.txt has too many patterns", byHand);
      return robots.isAllowed(address.href, robotName) ?? true;
    },
    delay: robots.getCrawlDelay(robotName) ?? 0
  };
}

const byHand = "save the page with a browser";

const untold = ({host}: URL, why: string, hint: string): UserError =>
  new UserError(`what ${host} allows cannot be told: ${why}`, {hint});

/** As much of a robots.txt as is read, without the line that lies across its end. */
function beginningOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, longest));
  return bytes.length > longest ? text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1) : text;
}

/** The lines that speak to this program, or to all. What parses them makes of each rule as many as names stand above it. */
function linesForUs(text: string): string[] {
  const named = new Set<string>();
  let isName = false;
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const [words = "", value] = line.split("#", 1).join("").split(":", 2);
    const field = words.trim().toLowerCase();
    if (field === "" || value === undefined) return [];
    const follows = isName;
    isName = field === "user-agent";
    if (!isName) return named.size > 0 ? [line] : [];
    if (!follows) named.clear();
    const name = value.trim().split("/", 1).join("").trim().toLowerCase();
    if (named.has(name) || (name !== "*" && name !== robotName.toLowerCase())) return [];
    named.add(name);
    return [line];
  });
}
