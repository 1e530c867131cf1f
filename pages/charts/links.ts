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
      nameLink(link);
    }
  }
}

/**
 * Gives a link with a title all that it holds for a name, so that the title can go while its tip is shown: first the words
 * that are seen, by which who speaks to the machine calls it, then the title.
 */
function nameLink(link: Element): void {
  const title = link.querySelector("title");
  if (!title?.textContent) return;
  const said = link.textContent?.replace(title.textContent, "").trim();
  if (said) title.prepend("\n");
  link.setAttribute("aria-label", plainText(link.textContent ?? ""));
}
