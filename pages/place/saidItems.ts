import type {Verdict} from "../../src/model/vocabulary.ts";
import {element, type Child} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {doubtWords} from "../figures/doubts.ts";
import {countsOver} from "../figures/extent.ts";
import {byWhen, excerpt, labelOf} from "../figures/wording.ts";
import {shortWhen} from "../series/wording.ts";
import type {Said} from "./subjects.ts";

/** Verdicts that say what became of a promise; the others say that nothing can be said yet. */
const telling: ReadonlySet<Verdict> = new Set(["kept", "missed", "on-course", "not-reported"]);

/** Figures one below the other: value, time, part, lead body, verdict; each value leads to its sentence. */
export const saidItems = (said: readonly Said[]): HTMLElement => element("ul", {}, ...said.map(itemOf));

function itemOf(said: Said): HTMLElement {
  const {row, fact, kind} = said;
  const label = labelOf(fact, kind);
  const name = t("compare.openCell", {value: label, place: reportLabel(row)});
  const value = element("a", {href: sourceLink(row.id, fact), "aria-label": name, title: excerpt(fact)}, label);
  const unclear = fact.doubts.length > 0 ? element("span", {title: doubtWords(fact)}, " ?") : null;
  return element(
    "li",
    {},
    value,
    unclear,
    " ",
    element("small", {}, detailsOf(said).join(" · ")),
    ...again(said),
    ...verdictOf(said)
  );
}

/** When a figure is of, of which part it is, how it counts, who leads. */
function detailsOf({row, fact, side}: Said): string[] {
  const {scope, coverage, part, lead} = fact;
  return [
    side === "target" ? byWhen(fact) : shortWhen({row, fact}),
    coverage === null || coverage === scope ? "" : coverage,
    countsOver(fact),
    part ? t("indicators.part") : "",
    lead === null ? "" : t("place.promised.lead", {lead})
  ].filter(Boolean);
}

/** Where else the reports say the same. */
function again({again}: Said): Child[] {
  if (again.length === 0) return [];
  const links = again.flatMap(({row, fact}, i) => {
    const href = sourceLink(row.id, fact);
    return [" ", element("a", {href, title: `${reportLabel(row)}\n${excerpt(fact)}`}, String(i + 2))];
  });
  return [" ", element("small", {class: "again"}, t("place.promised.again"), ...links)];
}

/** What became of a promise, with the outcome that it is rated by. */
function verdictOf({fate, kind}: Said): Child[] {
  if (!fate || !telling.has(fate.verdict)) return [];
  const words = element("span", {class: `verdict verdict-${fate.verdict}`}, t(`promise.verdict.${fate.verdict}`));
  const {outcome, reason} = fate;
  const why = reason === null ? null : element("small", {}, t(`promise.reason.${reason}`));
  if (!outcome) return [element("span", {class: "fate"}, words, " ", why)];
  const label = labelOf({...fate, ...outcome}, kind);
  const value = element("a", {href: sourceLink(outcome.report, outcome)}, label);
  return [element("span", {class: "fate"}, words, " ", value, " ", why)];
}
