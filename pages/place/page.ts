import type {Figure} from "../charts/figure.ts";
import {loadDocuments, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {PageTable} from "../components/pageTable.ts";
import {get, getList} from "../components/state.ts";
import {placeChooser} from "./chooser.ts";
import {materialOf} from "./material.ts";
import {promisedOf} from "./promised.ts";
import {figuresOf, profile} from "./profile.ts";
import {chosenOf, reportsOf} from "./reports.ts";

/** The profile of the place whose code the address gives; without one, or for one that is not held, the places to choose from. */
export async function place(): Promise<Node> {
  const code = get("code");
  const reports = await loadDocuments();
  if (reports.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const own = code === null ? [] : reportsOf(code, reports);
  if (own.length === 0) return chooser(code, reports);
  const material = await materialOf(own, chosenOf(own, getList("reports")), reports);
  document.title = `${material.name} · ${t("shell.name")}`;
  return profile(material);
}

/** The charts of the place that the address names; none where it names none. */
export async function placeFigures(): Promise<Figure[]> {
  const reports = await loadDocuments();
  const own = reportsOf(get("code") ?? "", reports);
  return own.length === 0 ? [] : figuresOf(await materialOf(own, chosenOf(own, getList("reports")), reports));
}

/** What the place of the address did and promises, as the page narrows it; null where it names none. */
export async function promisedTable(): Promise<PageTable | null> {
  const reports = await loadDocuments();
  const own = reportsOf(get("code") ?? "", reports);
  return own.length === 0 ? null : promisedOf(await materialOf(own, chosenOf(own, getList("reports")), reports));
}

async function chooser(code: string | null, reports: readonly ReportRow[]): Promise<HTMLElement> {
  const unknown = code === null ? null : element("p", {class: "fault", role: "alert"}, t("place.unknown", {code}));
  return element(
    "div",
    {},
    element(
      "header",
      {class: "head"},
      element("h1", {}, t("place.title")),
      unknown ?? element("p", {}, t("place.intro"))
    ),
    await placeChooser(reports)
  );
}
