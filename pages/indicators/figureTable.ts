import {quotedOf} from "../../src/model/cellWords.ts";
import {roleColour} from "../components/colours.ts";
import {element, fold} from "../components/elements.ts";
import {loadEvidence, type DrawnFact, type IndicatorEvidence, type IndicatorRow} from "../components/data.ts";
import {formatCount, formatDeadline} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {placeLabel, reportLabel, placeOf} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";
import {table, type Content} from "../components/table.ts";
import {fetched} from "../components/waiting.ts";
import {countsOver} from "../figures/extent.ts";
import {kindOf, positionOf} from "../figures/kinds.ts";
import {computedOf, labelOf} from "../figures/wording.ts";
import type {Given} from "../series/facts.ts";
import {byKeys, dayOf, type Sort} from "../series/order.ts";
import {shortWhen} from "../series/wording.ts";

/** Rows that are drawn before somebody asks for all. */
const firstRows = 120;

/** What the table is asked for. */
interface Asked {
  indicator: Pick<IndicatorRow, "id" | "sign">;
  sort: Sort;
}

/** Every figure of an indicator: who says it, what, of when, of which part, in what words, and the sentence. */
export function figureTable(given: readonly Given[], options: Asked): HTMLElement {
  const rows = inOrder(given, options);
  const shown = columns.filter(({needed}) => !needed || given.some(({fact}) => needed(fact)));
  return table(rows, {
    caption: t("indicators.table"),
    class: "figures-table",
    columns: shown.map(({id, figure = false, cell}) => ({
      label: t(`column.${id}`),
      figure,
      class: figure ? null : id,
      cell: (one) => cell(one, options)
    })),
    first: firstRows,
    more: () => t("indicators.allRows", {n: formatCount(rows.length)})
  });
}

function inOrder(given: readonly Given[], {indicator, sort}: Asked): Given[] {
  const keys = new Map(
    given.map((one) => {
      const {row, fact} = one;
      return [one, {value: positionOf(fact, kindOf(fact, indicator.sign)), place: placeOf(row), day: dayOf(fact)}];
    })
  );
  return byKeys(given, keys, sort);
}

interface FigureColumn {
  id: "place" | "value" | "side" | "when" | "scope" | "asWritten" | "lead" | "report" | "sentence";
  figure?: boolean;
  /** The column is there when a figure asks for it. */
  needed?: (fact: DrawnFact) => unknown;
  cell: (given: Given, options: Asked) => Content;
}

const columns: readonly FigureColumn[] = [
  {id: "place", cell: ({row}) => placeName(row)},
  {id: "value", figure: true, cell: (given, options) => [valueLink(given, options), computed(given.fact)]},
  {id: "side", cell: ({fact}) => sideOf(fact)},
  {id: "when", cell: (given) => whenOf(given)},
  {id: "scope", needed: ({scope}) => scope, cell: ({fact}) => fact.scope},
  {id: "asWritten", cell: ({fact}) => element("span", {lang: "zh-CN"}, fact.indicator)},
  {id: "lead", needed: ({lead}) => lead, cell: ({fact}) => element("span", {lang: "zh-CN"}, fact.lead ?? "")},
  {id: "report", cell: ({row}) => element("a", {href: link("report", {id: row.id})}, reportName(row))},
  {id: "sentence", cell: ({fact}, {indicator}) => sentence(fact, indicator.id)}
];

const placeName = (row: Given["row"]): Node | string =>
  row.placeCode ? element("a", {href: link("place", {code: row.placeCode})}, placeLabel(row)) : placeLabel(row);

const valueLink = ({row, fact}: Given, {indicator}: Asked): HTMLElement =>
  element("a", {href: sourceLink(row.id, fact), class: "value"}, labelOf(fact, kindOf(fact, indicator.sign)));

function sideOf({role}: DrawnFact): (Node | string)[] {
  const dot = element("span", {class: "chip-dot", style: `background: ${roleColour(role)}`, "aria-hidden": "true"});
  return [dot, t(`side.${role === "target" ? "target" : "actual"}`)];
}

const reportName = (row: Given["row"]): string =>
  row.year === null ? reportLabel(row) : `${row.year} ${term("kind", row.kind)}`;

function whenOf({row, fact}: Given): (Node | string)[] {
  const when = fact.deadline ? formatDeadline(fact.deadline) : shortWhen({row, fact});
  const notes = [fact.part ? t("indicators.part") : "", countsOver(fact)].filter(Boolean);
  return notes.length === 0 ? [when] : [when, element("small", {}, ` ${notes.join(" · ")}`)];
}

/** The change that we compute from the value before, in italics; nothing without one. */
function computed(fact: DrawnFact): HTMLElement | null {
  const words = computedOf(fact);
  return words === "" ? null : element("small", {}, " ", element("i", {title: t("legend.computed")}, words));
}

/** The sentence of a figure, fetched when it is unfolded, with the figure marked. */
const sentence = (fact: DrawnFact, indicator: string): HTMLElement =>
  fold({}, t("indicators.sentence"), () => [fetched(async () => [marked(fact, await loadEvidence(indicator))])]);

function marked(fact: DrawnFact, {sentences}: IndicatorEvidence): HTMLElement {
  const {text, start, end} = quotedOf({...fact, sentence: sentences[fact.id] ?? fact});
  const figure = element("mark", {}, text.slice(start, end));
  return element("p", {lang: "zh-CN"}, text.slice(0, start).trimStart(), figure, text.slice(end).trimEnd());
}
