import {UserError} from "../model/errors.ts";
import type {Answer} from "./ask.ts";

/** The name that robots.txt may speak to. */
export const robotName = "ReformLedger";

/** What a site asks of programs: which addresses they may fetch, and how many seconds to leave between two. */
export interface Rules {
  allows(address: URL): boolean;
  delay: number;
}

const none: Rules = {allows: () => true, delay: 0};

/**
 * The rules of a site by what it answered for its robots.txt: none where it has no such file. Throws UserError where nobody
 * can tell, for then RFC 9309 allows nothing.
 */
export async function rulesIn({status, bytes}: Answer, at: URL): Promise<Rules> {
  if (status >= 400 && status < 500 && status !== 429) return none;
  if (status !== 200) {
    throw new UserError(`what ${at.host} allows cannot be told: robots.txt answers ${status}`, {
      hint: "try again later"
    });
  }
  const {default: parse} = await import("robots-parser");
  const robots = parse(at.href, new TextDecoder().decode(bytes));
  return {
    allows: (address) => robots.isAllowed(address.href, robotName) ?? true,
    delay: robots.getCrawlDelay(robotName) ?? 0
  };
}
