import {sourceLink} from "../components/state.ts";
import {plainText} from "../components/tipText.ts";
import type {Anchor} from "./rows.ts";

/** Address of the sentence that an anchor stands in, its characters highlighted. */
export const anchorLink = (anchor: Anchor): string => sourceLink(anchor.report, anchor);

const xlink = "http://www.w3.org/1999/xlink";

/**
 * Makes the links of a drawn chart fit for keyboard and screen reader: a plain `href`, a name, and one stop a target:
 * the second link to the same characters stays clickable but is passed over.
 */
export function tidyLinks(chart: Element): void {
  const seen = new Set<string>();
  for (const link of chart.querySelectorAll("a")) {
    const target = link.getAttributeNS(xlink, "href");
    if (target === null) continue;
    // Plot writes it in the XLink namespace, under a name that setAttribute would find and keep there.
    link.removeAttributeNS(xlink, "href");
    link.setAttribute("href", target);
    if (seen.has(target)) {
      link.setAttribute("tabindex", "-1");
      link.setAttribute("aria-hidden", "true");
    } else {
      seen.add(target);
      const name = link.querySelector("title")?.textContent;
      if (name) link.setAttribute("aria-label", plainText(name));
    }
  }
}
