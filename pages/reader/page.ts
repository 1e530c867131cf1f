import {loadCatalogue, loadFacts, loadHeldReports, loadText, type Catalogue} from "../components/data.ts";
import {choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {nameIn, t} from "../components/i18n.ts";
import {get, getList, set} from "../components/state.ts";
import {head} from "./head.ts";
import {reportIndex} from "./reportIndex.ts";
import {followKeys} from "./keys.ts";
import {hiddenAtFirst, layers, type Layer} from "./legend.ts";
import {reading, type Settings} from "./reading.ts";
import {parseAt, type Report} from "./view.ts";

/** The report reader: the text with what was read in it, and beside it how each figure was read. */
export async function reader(): Promise<Node> {
  const [reports, catalogue] = await Promise.all([loadHeldReports(), loadCatalogue()]);
  const id = get("id");
  const row = reports.find((one) => one.id === id);
  if (!row) return reportIndex(reports, id);
  const [read, text] = await Promise.all([loadFacts(row.id), loadText(row.id)]);
  const report: Report = {row, read, text};
  const settings = settingsOf();
  const parts = reading(report, {catalogue, reports}, settings);
  followKeys(parts.step);
  const asked = get("at");
  const at = parseAt(asked, text.clean.length);
  // The text must be on the page before it can be scrolled to.
  requestAnimationFrame(() => parts.begin(at));
  const page = document.createDocumentFragment();
  page.append(head(report, reports));
  if (asked !== null && at === null)
    page.append(element("p", {class: "fault", role: "alert"}, t("reader.outside", {at: asked})));
  page.append(element("div", {class: "bar"}, parts.legend, switches(settings, catalogue)), parts.element);
  return page;
}

function settingsOf(): Settings {
  return {
    version: get("view") === "received" ? "received" : "clean",
    order: get("order") === "text" ? "text" : "family",
    domain: get("domain"),
    hidden: hiddenLayers(get("hide"))
  };
}

function hiddenLayers(asked: string | null): Set<Layer> {
  if (asked === null) return new Set(hiddenAtFirst);
  const names = getList("hide");
  return new Set(layers.filter((layer) => names.includes(layer)));
}

/** Which text, in which order the list, and which domain when the address names one. */
function switches({version, order, domain}: Settings, {domains}: Catalogue): HTMLElement {
  const all = element(
    "button",
    {type: "button", id: "all-domains"},
    t("reader.allDomains", {domain: nameIn(domains, domain) ?? domain ?? ""})
  );
  all.addEventListener("click", () => set({domain: null}));
  return element(
    "p",
    {class: "controls"},
    domain === null ? null : all,
    choice("view", t("reader.version"), ["clean", "received"], version),
    choice("order", t("reader.order"), ["family", "text"], order)
  );
}

function choice(
  name: "view" | "order",
  label: string,
  values: readonly ("clean" | "received" | "family" | "text")[],
  now: string
): HTMLElement {
  const choices = values.map((value) => ({value, label: t(`reader.${name}.${value}` as "reader.view.clean")}));
  return choiceOf({name, label, choices, chosen: now});
}
