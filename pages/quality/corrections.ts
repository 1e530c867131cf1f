import {entryName} from "../../src/model/correction.ts";
import type {CorrectionRow} from "../../src/query/quality/rows.ts";
import {element} from "../components/elements.ts";
import {formatDate} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {inLanguage} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {table} from "../components/table.ts";

/** What people set right, and whether it could be applied. */
export function corrections(all: readonly CorrectionRow[]): HTMLElement {
  if (all.length === 0) return element("p", {}, t("quality.corrections.none"));
  return table(all, {
    caption: t("quality.corrections"),
    class: "quality-table",
    columns: [
      {label: t("column.correction"), cell: ({id}) => entryName(id)},
      {label: t("column.place"), cell: placeOf},
      {label: t("column.sentence"), cell: quoteOf},
      {label: t("column.setTo"), cell: changeOf},
      {label: t("column.why"), cell: ({reason, source}) => [reason, " ", element("small", {}, source)]},
      {label: t("column.madeBy"), cell: ({madeBy, madeOn}) => `${madeBy}, ${formatDate(madeOn)}`},
      {label: t("column.state"), cell: stateOf}
    ]
  });
}

const placeOf = ({place, placeShort, placeLatin, year}: CorrectionRow): string =>
  `${inLanguage(placeShort, placeLatin) ?? place} ${year}`;

const stateOf = ({status}: CorrectionRow): HTMLElement => {
  const severity = status === "applied" ? "note" : "error";
  return element("span", {class: "severity", "data-severity": severity}, term("correction", status));
};

/** The words of the sentence with the figure marked, leading to the figure where it was found. */
function quoteOf({quote, figure, reportId, start, end}: CorrectionRow): HTMLElement {
  const at = quote.indexOf(figure);
  const words = [quote.slice(0, at), element("mark", {}, figure), quote.slice(at + figure.length)];
  return reportId === null || start === null || end === null
    ? element("span", {lang: "zh-CN"}, ...words)
    : element("a", {class: "quote", lang: "zh-CN", href: sourceLink(reportId, {start, end})}, ...words);
}

function changeOf({action, setFields}: CorrectionRow): string {
  const fields = Object.entries(JSON.parse(setFields) as Record<string, unknown>);
  const set = fields.map(([field, value]) => `${field}: ${worded(value)}`);
  return [...(action === "set" ? [] : [term("correction", action)]), ...set].join(t("list.semicolon"));
}

const worded = (value: unknown): string =>
  value === null ? "–" : typeof value === "object" ? Object.values(value).join(" – ") : String(value);
