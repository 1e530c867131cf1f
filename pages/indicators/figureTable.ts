import {element} from "../components/elements.ts";
import {loadEvidence, type PageFact} from "../components/data.ts";
import {formatCount, formatDeadline} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";
import {positionOf} from "../compare/measure.ts";
import {computedOf} from "../compare/wording.ts";
import type {Given} from "./facts.ts";
import {kindOf} from "./kinds.ts";
import {byKeys, dayOf, type Sort} from "./order.ts";
import {placeOf} from "./series.ts";
import {figureLabel, shortWhen} from "./wording.ts";

/** Rows that are drawn before somebody asks for all. */
const firstRows = 120;

export interface TableOptions {
  indicator: string;
  measure: string | null;
  sort: Sort;
}

/** Every figure of an indicator: who says it, what, of when, of which part, in what words, and the sentence. */
export function figureTable(given: readonly Given[], options: TableOptions): HTMLElement {
  const rows = inOrder(given, options);
  const columns = ["place", "report", "side", "value", "when", "scope", "asWritten", "lead"] as const;
  const heads = columns
    .filter((column) => column !== "lead" || given.some(({fact}) => fact.lead))
    .map((column) => element("th", {scope: "col", class: column === "value" ? "figure" : null}, t(`column.${column}`)));
  const withLead = heads.length === columns.length;
  const head = element("tr", {}, ...heads, element("th", {scope: "col"}, t("figure.evidence")));
  const body = element("tbody", {}, ...rows.slice(0, firstRows).map((one) => rowOf(one, options, withLead)));
  const caption = t("indicators.table");
  const table = element(
    "table",
    {class: "figures-table"},
    element("caption", {class: "unseen"}, caption),
    element("thead", {}, head),
    body
  );
  const scroll = element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": caption}, table);
  if (rows.length <= firstRows) return scroll;
  const more = element("button", {type: "button"}, t("indicators.allRows", {n: formatCount(rows.length)}));
  more.addEventListener("click", () => {
    body.append(...rows.slice(firstRows).map((one) => rowOf(one, options, withLead)));
    more.remove();
  });
  return element("div", {}, scroll, more);
}

function inOrder(given: readonly Given[], {measure, sort}: TableOptions): Given[] {
  const keys = new Map(
    given.map((one) => {
      const {row, fact} = one;
      return [one, {value: positionOf(fact, kindOf(fact, measure)), place: placeOf(row), day: dayOf(fact)}];
    })
  );
  return byKeys(given, keys, sort);
}

function rowOf({row, fact}: Given, {indicator, measure}: TableOptions, withLead: boolean): HTMLElement {
  const place = row.placeCode
    ? element("a", {href: link("place", {code: row.placeCode})}, placeLabel(row))
    : placeLabel(row);
  const side = fact.role === "target" ? "target" : "actual";
  const dot = element("span", {
    class: "chip-dot",
    style: `background: var(--role-${fact.role})`,
    "aria-hidden": "true"
  });
  const value = element(
    "a",
    {href: sourceLink(row.id, fact), class: "value"},
    figureLabel(fact, kindOf(fact, measure))
  );
  const notes = [fact.part ? t("indicators.part") : "", fact.cumulative ? t("compare.cumulative") : ""].filter(Boolean);
  return element(
    "tr",
    {"data-side": side},
    element("th", {scope: "row"}, place),
    element("td", {}, element("a", {href: link("report", {id: row.id})}, reportName(row))),
    element("td", {}, dot, t(`side.${side}`)),
    element("td", {class: "figure"}, value, computed(fact)),
    element("td", {}, whenOf({row, fact}), notes.length ? element("small", {}, ` ${notes.join(" · ")}`) : null),
    element("td", {}, fact.scope ?? ""),
    element("td", {lang: "zh-CN"}, fact.indicator),
    withLead ? element("td", {lang: "zh-CN"}, fact.lead ?? "") : null,
    element("td", {class: "evidence"}, sentence(fact, indicator))
  );
}

const reportName = (row: Given["row"]): string =>
  row.year === null ? reportLabel(row) : `${row.year} ${term("kind", row.kind)}`;

const whenOf = ({row, fact}: Given): string => (fact.deadline ? formatDeadline(fact.deadline) : shortWhen({row, fact}));

/** The change that we compute from the value before, in italics; nothing without one. */
function computed(fact: PageFact): HTMLElement | null {
  const words = computedOf(fact);
  return words === "" ? null : element("small", {}, " ", element("i", {title: t("legend.computed")}, words));
}

/** The sentence of a figure, fetched when it is unfolded, with the figure marked. */
function sentence(fact: PageFact, indicator: string): HTMLElement {
  const fold = element("details", {}, element("summary", {}, t("indicators.sentence")));
  const show = async (): Promise<void> => {
    const {sentences} = await loadEvidence(indicator);
    const found = sentences[fact.id];
    const text = found?.text ?? fact.sentence.text;
    const from = fact.start - (found?.start ?? fact.sentence.start);
    const to = from + fact.text.length;
    const marked = element("mark", {}, text.slice(from, to));
    fold.append(element("p", {lang: "zh-CN"}, text.slice(0, from).trimStart(), marked, text.slice(to).trimEnd()));
  };
  const fail = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    fold.append(element("p", {class: "fault", role: "alert"}, t("page.fault", {reason})));
  };
  fold.addEventListener("toggle", () => void show().catch(fail), {once: true});
  return fold;
}
