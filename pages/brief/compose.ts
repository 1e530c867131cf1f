import type {Brief, BriefItem} from "../../src/model/brief.ts";
import {loadRuns} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placesIn} from "../components/names.ts";
import {reasonOf} from "../components/waiting.ts";
import {cite, count} from "./cite.ts";
import {paragraphs, partOf} from "./parts.ts";
import {settingOf, type Setting} from "./setting.ts";
import {titleOf} from "./title.ts";

interface ComposeOptions {
  /** Address of the site, for its links; without it they are told from the page that composes, where that has one. */
  site?: string;
}

/**
 * A brief as it is printed and saved: plain elements, charts as SVG, a number behind each figure, and at the foot the
 * sentences that the numbers stand for and the state of the ledger. In the language that the page speaks.
 */
export async function composeBrief(brief: Brief, {site = location.href}: ComposeOptions = {}): Promise<HTMLElement> {
  const setting = await settingOf(brief);
  const items = [];
  for (const [i, item] of brief.items.entries()) items.push(await itemSection(item, i, setting));
  const sheet = element(
    "article",
    {class: "brief-sheet on-paper", lang: document.documentElement.lang, "data-template": brief.template},
    element("header", {class: "brief-head"}, element("h1", {}, titleOf(brief, setting.reports))),
    element("div", {class: "brief-summary"}, ...paragraphs(brief.summary ?? "")),
    ...items,
    element("p", {class: "brief-left", hidden: true}),
    element("section", {class: "brief-notes"}, element("h2", {}, t("brief.notes")), element("ol")),
    element("footer", {class: "brief-foot"}, ...(await foot(setting, site)))
  );
  count(sheet, await cite(sheet));
  leadOut(sheet, site);
  return sheet;
}

async function itemSection(item: BriefItem, at: number, setting: Setting): Promise<HTMLElement> {
  const part = await partOf(item, setting).catch((error: unknown) => reasonOf(error));
  const made = element("section", {class: "brief-item", "data-kind": item.kind, "data-item": at});
  const own = item.title ?? (typeof part === "string" ? "" : part?.title) ?? "";
  if (own !== "" || part === null) made.append(element("h2", {}, own || t(`brief.kind.${item.kind}`)));
  if (typeof part === "string") made.append(element("p", {class: "brief-gone"}, t("brief.failed", {reason: part})));
  else if (part === null)
    made.append(element("p", {class: "brief-gone", "data-name": nameOf(item)}, t("brief.gone", {what: nameOf(item)})));
  else made.append(...part.content);
  if (item.kind !== "note" && item.note) made.append(element("div", {class: "brief-note"}, ...paragraphs(item.note)));
  return made;
}

/** What an item asks for, as its address calls it. */
const nameOf = (item: BriefItem): string =>
  "figure" in item ? `${item.page} · ${item.figure}` : item.kind === "sentence" ? `${item.report} · ${item.at}` : "";

/** The state of the ledger that the figures are of, and where it stands. */
async function foot({reports}: Setting, site: string): Promise<HTMLElement[]> {
  const [run] = await loadRuns();
  const state = t("brief.state", {
    run: run ? String(run.id) : "–",
    date: run ? formatDate(run.finishedAt) : "–",
    reports: formatCount(reports.length),
    places: formatCount(placesIn(reports)),
    facts: formatCount(reports.reduce((sum, {facts}) => sum + facts, 0))
  });
  const home = new URL("./", site);
  const address = home.protocol.startsWith("http") ? element("a", {href: home.href}, home.href) : null;
  return [element("p", {}, state, " ", address), element("p", {}, t("figure.read"))];
}

/** Makes every link a whole address, for a sheet that leaves the site. */
function leadOut(sheet: Element, site: string): void {
  for (const link of sheet.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!href.startsWith("#")) link.setAttribute("href", new URL(href, site).href);
  }
}
