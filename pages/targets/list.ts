import {glyphs} from "../charts/glyphs.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatQuantity, rounded} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {table, type Column, type Content} from "../components/table.ts";
import type {Kind} from "../figures/kinds.ts";
import {byWhen, labelOf} from "../figures/wording.ts";
import {periodOf} from "./lanes.ts";
import type {Names} from "./names.ts";
import {besideOf, type Gap, type Promised} from "./promises.ts";

/** Rows that are there from the start, and that come with each press of the button. */
const shown = 40;
const more = 200;

/** Promises one by one, in the order given: what, by when, by whom, delivered, verdict; or what `without` leaves of it. */
export const promiseList = (
  promises: readonly Promised[],
  names: Names,
  without: readonly PromiseColumn["id"][] = []
): HTMLElement =>
  table(promises, {
    caption: t("promise.list"),
    class: "promises",
    columns: columns(names)
      .filter(({id}) => !without.includes(id))
      .map(labelled),
    row: ({verdict}) => ({"data-verdict": verdict}),
    first: shown,
    step: more,
    more: (n) => t("targets.more", {n: formatCount(n)})
  });

interface PromiseColumn extends Pick<Column<Promised>, "cell"> {
  id: "place" | "promise" | "target" | "by" | "lead" | "outcome" | "verdict";
  label: string;
}

const columns = (names: Names): PromiseColumn[] => [
  {id: "place", label: t("column.place"), cell: ({row}) => reportLabel(row)},
  {id: "promise", label: t("promise.column.promise"), cell: (promise) => whatOf(promise, names)},
  {id: "target", label: t("promise.column.target"), cell: targetLink},
  {id: "by", label: t("column.by"), cell: whenOf},
  {id: "lead", label: t("column.lead"), cell: ({fact}) => fact.lead ?? none()},
  {id: "outcome", label: t("promise.column.outcome"), cell: (promise) => outcomeOf(promise)},
  {id: "verdict", label: t("promise.column.verdict"), cell: verdictOf}
];

/** Where there is no room for columns, a cell says itself what it is. */
const labelled = ({id, label, cell}: PromiseColumn): Column<Promised> => ({
  label,
  cell,
  class: `promise-${id}`,
  attributes: () => ({"data-label": label})
});

const none = (): HTMLElement => element("span", {class: "none"}, t("targets.notNamed"));

const small = (words: string): HTMLElement | null => (words === "" ? null : element("small", {}, words));

/** What is promised: the catalogue's name with the report's own words under it, where they differ. */
function whatOf({fact}: Promised, names: Names): Content {
  const entry = names.indicator(fact.indicatorId);
  const words = entry && entry.name !== fact.indicator ? fact.indicator : "";
  const part = fact.part ? t("indicators.part") : "";
  return [entry?.name ?? fact.indicator, small([fact.scope, words, part].filter(Boolean).join(" · "))];
}

function targetLink({row, fact, kind}: Promised): HTMLElement {
  const label = labelOf(fact, kind);
  const name = t("compare.openCell", {value: label, place: placeLabel(row)});
  const link = element("a", {href: sourceLink(row.id, fact), "aria-label": name}, label);
  link.classList.toggle("rounded", glyphs[fact.comparator].dashed);
  return link;
}

/** The deadline with its own words; else the time that the promise is for. */
function whenOf({fact}: Promised): Content {
  const when = byWhen(fact);
  if (when === "") return none();
  return fact.deadline ? [when, small(fact.deadline.text)] : [element("span", {class: "faint"}, when)];
}

function outcomeOf(promise: Promised): Content {
  const beside = besideOf(promise);
  if (!beside) return element("span", {class: "none"}, t("promise.noOutcome"));
  const {row, fact} = beside;
  const label = labelOf(fact, promise.kind);
  const name = t("compare.openCell", {value: label, place: reportLabel(row)});
  const link = element("a", {href: sourceLink(row.id, fact), "aria-label": name}, label);
  const told = promise.outcome ? periodOf(beside) : t("promise.baseOf", {period: periodOf(beside)});
  return [link, small(told), promise.gap === null ? null : gapWords(promise.gap, promise)];
}

/** The distance to the target, in italics: ours, not the report's. */
function gapWords(gap: Gap, {kind, fact}: Promised): HTMLElement | null {
  const words = gapLabel(gap, kind, fact.unit);
  return words === "" ? null : element("small", {class: "computed", title: t("promise.gap.title")}, words);
}

/** Further than this from its target, as a part of it, a figure hardly counts the same. */
const furthest = 2;

const pointed: ReadonlySet<Kind> = new Set(["growth", "reduction", "points", "share"]);

/** How far beyond the target (+) or short of it (−): in points for shares and growth, in ranks, else in per cent of it. */
export function gapLabel({difference, share}: Gap, kind: Kind, unit: string): string {
  if (difference === 0) return t("promise.gap.level");
  if (share !== null && Math.abs(share) > furthest) return "";
  const inPoints = pointed.has(kind) && (unit === "%" || unit === "pp");
  const size = inPoints ? Math.abs(difference) : share === null ? null : Math.abs(share) * 100;
  if (kind === "rank" || size === null) return "";
  const quantity = formatQuantity({
    value: rounded(size),
    valueMax: null,
    unit: inPoints ? "pp" : "%",
    comparator: "eq"
  });
  return t(difference < 0 ? "promise.gap.short" : "promise.gap.beyond", {quantity});
}

function verdictOf({verdict, reason}: Promised): Content {
  const words = element("span", {class: `verdict verdict-${verdict}`}, t(`promise.verdict.${verdict}`));
  return [words, small(t(`promise.reason.${reason ?? "unknown-place"}`))];
}
