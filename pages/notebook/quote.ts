import {quotedOf, type Quoted} from "../../src/model/cellWords.ts";
import {citation} from "../components/cite.ts";
import {loadFacts, loadHeldReports} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {language, t} from "../components/i18n.ts";
import {absolute, link} from "../components/state.ts";
import {reportLabel} from "../components/names.ts";
import {speakPageLanguage} from "../components/words.ts";
import {reportsNamed} from "./reportsNamed.ts";
import {tableOf, type Fact, type Report} from "./tables.ts";
import {NotHeld} from "./wanted.ts";

/** The sentence of a figure, word for word, with the figure marked; it leads to its place in the report. Throws NotHeld. */
export async function quote(fact: Fact | string): Promise<HTMLElement> {
  await speakPageLanguage("notebook");
  const found = typeof fact === "string" ? (await tableOf("facts")).find(({id}) => id === fact) : fact;
  if (!found?.sentence) throw new NotHeld(t("notebook.noFact", {name: typeof fact === "string" ? fact : ""}));
  const {text, start, end} = await quotedIn(found);
  return element(
    "blockquote",
    {class: "fact-quote"},
    element(
      "p",
      {lang: "zh-CN"},
      text.slice(0, start).trimStart(),
      element("a", {href: `./${found.link}`}, element("mark", {}, text.slice(start, end))),
      text.slice(end).trimEnd()
    ),
    element("footer", {}, `— ${placeOf(found)}`)
  );
}

const placeOf = ({place, place_en, report_year, report_title}: Fact): string =>
  [language() === "zh" ? place : (place_en ?? place), report_year].filter((word) => word !== null).join(" ") ||
  (report_title ?? "");

/** Words around a figure; of one that stands twice in its sentence, or in a table, the report's own document tells. */
async function quotedIn({id, report_id, sentence, quantity}: Fact): Promise<Quoted> {
  const at = sentence.indexOf(quantity);
  const isPlain = at === sentence.lastIndexOf(quantity) && !sentence.includes("\t");
  const fact = isPlain ? null : (await loadFacts(report_id)).facts.find((one) => one.id === id);
  const start = Math.max(0, at);
  return fact ? quotedOf(fact) : {text: sentence, start, end: start + quantity.length};
}

/**
 * How to cite a report, as everywhere on the site: a row of `reports()` or of `facts()`, or a name (赣州2021). Throws NotHeld.
 */
export async function cite(report: Report | Fact | string): Promise<HTMLElement> {
  await speakPageLanguage("notebook");
  const id = await idOf(report);
  const row = (await loadHeldReports()).find((one) => one.id === id);
  if (!row) throw new NotHeld(t("notebook.noReport", {name: id}));
  const label = reportLabel(row);
  const address = absolute(link("report", {id: row.id}));
  const [before = "", after = ""] = citation(row.title ?? label, [label], address).split(address);
  return element("p", {class: "cite"}, before, element("a", {href: address}, address), after);
}

async function idOf(report: Report | Fact | string): Promise<string> {
  if (typeof report !== "string") return "report_id" in report ? report.report_id : report.id;
  const [row] = await reportsNamed([report]);
  return row?.id ?? report;
}
