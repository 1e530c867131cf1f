import type {Span} from "../../src/model/span.ts";
import {groupBy} from "../../src/model/group.ts";
import {loadFacts, loadHeldReports, loadText, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatDate} from "../components/format.ts";
import {piecesOf} from "../components/highlight.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {cellQuote, sentenceAt, type Quotable} from "./sentences.ts";

/** A link of a brief that leads to characters of a report. */
interface Citing extends Span {
  link: Element;
  report: string;
}

/** A sentence that a brief rests on, and the stretches of it that are meant. */
interface Cited {
  key: string;
  row: ReportRow;
  sentence: Quotable;
  spans: Span[];
}

/** Notes that stand under one chart: beyond, each mark of the drawing still leads to its sentence. */
const mostUnderChart = 12;

/**
 * Sets a number behind every link that leads to a sentence, under a chart for all that its marks lead to, and gives the
 * notes, one a sentence or a cell of a table, its figures marked. The numbers come when the notes are counted.
 */
export async function cite(parts: Element): Promise<HTMLElement[]> {
  const citing = [...parts.querySelectorAll("a")].flatMap(citingOf);
  const rows = new Map((await loadHeldReports()).map((row) => [row.id, row]));
  const notes = new Map<string, Cited>();
  const keys = new Map<Element, string>();
  for (const [report, links] of groupBy(citing, (one) => one.report)) {
    const row = rows.get(report);
    if (!row) continue;
    const [text, {facts}] = await Promise.all([loadText(report), loadFacts(report)]);
    const inTables = new Map(facts.flatMap((fact) => (fact.cell ? [[`${fact.start}-${fact.end}`, fact]] : [])));
    for (const {link, ...span} of links) {
      const sentence = cellQuote(inTables.get(`${span.start}-${span.end}`)) ?? sentenceAt(text, span);
      if (!sentence) continue;
      const key = `${report}-${sentence.start}`;
      const note = notes.get(key) ?? {key, row, sentence, spans: []};
      note.spans.push(span);
      notes.set(key, note);
      keys.set(link, key);
    }
  }
  for (const chart of parts.querySelectorAll("figure.brief-chart")) citeUnder(chart, keys);
  for (const [link, key] of keys) if (link.namespaceURI === parts.namespaceURI) link.after(reference(key));
  return [...notes.values()].map(noteOf);
}

function citingOf(link: Element): Citing[] {
  const [path = "", query = ""] = (link.getAttribute("href") ?? "").split("?");
  if (!path.endsWith("report.html")) return [];
  const asked = new URLSearchParams(query);
  const [start = 0, end = 0] = (asked.get("at") ?? "").split("-").map(Number);
  return end > start ? [{link, report: asked.get("id") ?? "", start, end}] : [];
}

function citeUnder(chart: Element, keys: ReadonlyMap<Element, string>): void {
  const own = new Set([...chart.querySelectorAll("a")].flatMap((mark) => keys.get(mark) ?? []));
  if (own.size === 0) return;
  const shown = [...own].slice(0, mostUnderChart).map(reference);
  const rest = own.size - shown.length;
  const more = rest > 0 ? [t("brief.notes.more", {n: rest})] : [];
  chart.querySelector("figcaption")?.append(` · ${t("brief.notes.chart")} `, ...shown, ...more);
}

const reference = (key: string): HTMLElement =>
  element("sup", {class: "brief-ref", "data-note": key}, element("a", {href: `#note-${key}`}));

/** Characters of a sentence that a note quotes, and that it quotes at least around the figures that are meant. */
const quoted = {most: 120, around: 100};

function noteOf({key, row, sentence, spans}: Cited): HTMLElement {
  const [first] = spans;
  const meant = stretches(spans.map(sentence.within));
  const reach = (meant.at(-1)?.end ?? 0) - (meant[0]?.start ?? 0);
  const pieces = piecesOf(sentence.text, meant, Math.max(quoted.most, reach + quoted.around));
  const quote = pieces.map(({text, hit}) => (hit ? element("mark", {}, text) : text));
  const about = [row.title, row.source, row.published && formatDate(row.published)].filter(Boolean);
  return element(
    "li",
    {id: `note-${key}`, "data-note": key, "data-report": row.id},
    element("q", {lang: "zh-CN"}, ...quote),
    " ",
    element("a", {href: first ? sourceLink(row.id, first) : ""}, reportLabel(row)),
    about.length === 0 ? null : element("span", {class: "brief-about"}, ` ${about.join(t("list.comma"))}`)
  );
}

/** Stretches in order, none over another. */
function stretches(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  return found;
}

/** Numbers the notes in the order in which a brief refers to them, and keeps those alone that it refers to. */
export function count(sheet: Element, notes: readonly HTMLElement[]): void {
  const references = [...sheet.querySelectorAll<HTMLElement>("sup[data-note]")];
  const order = [...new Set(references.map(keyOf))];
  for (const one of references) one.querySelector("a")?.replaceChildren(String(order.indexOf(keyOf(one)) + 1));
  for (const line of sheet.querySelectorAll("figcaption")) inOrder(line);
  const used = order.flatMap((key) => notes.find((note) => keyOf(note) === key) ?? []);
  nameOnce(used);
  const list = sheet.querySelector(".brief-notes ol");
  list?.replaceChildren(...used);
  list?.closest(".brief-notes")?.toggleAttribute("hidden", used.length === 0);
}

const keyOf = ({dataset}: HTMLElement): string => dataset["note"] ?? "";

/** Sets the numbers under a chart in order: its marks stand in another. */
function inOrder(line: Element): void {
  const references = [...line.querySelectorAll("sup")];
  const before = references[0]?.previousSibling;
  references.sort((a, b) => Number(a.textContent) - Number(b.textContent));
  if (before instanceof CharacterData) before.after(...references);
}

/** Title and publisher of a report stand in the first of its notes. */
function nameOnce(notes: readonly HTMLElement[]): void {
  const named = new Set<string>();
  for (const note of notes) {
    const report = note.dataset["report"] ?? "";
    note.querySelector(".brief-about")?.toggleAttribute("hidden", named.has(report));
    named.add(report);
  }
}
