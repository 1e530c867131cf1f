import {rowWords} from "../../src/model/cellWords.ts";
import {loadFactChanges, type FactChangeRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatPeriod, formatQuantity, type Quantity} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";

/** How a figure is read, as the history keeps it. */
type Meaning = Quantity & Record<string, unknown>;

/** What became of a figure: `before` null where there was none, `after` where there is none any more. */
interface Move {
  before: Meaning | null;
  after: Meaning | null;
  sentence: string;
  href: string | null;
}

/** What the latest update did to the figures of a report, one by one. */
export async function changesOf(report: string): Promise<HTMLElement> {
  const rows = (await loadFactChanges()).filter(({reportId}) => reportId === report);
  const moves = movesOf(rows);
  if (moves.length === 0) return element("p", {class: "note"}, t("news.noFigures"));
  return element("ul", {class: "changes"}, ...moves.map(item));
}

/** What each row tells. */
export const movesOf = (rows: readonly FactChangeRow[]): Move[] =>
  rows.map(({before, after, sentence, reportId, start, end}) => ({
    before: read(before),
    after: read(after),
    sentence,
    href: start === null || end === null ? null : sourceLink(reportId, {start, end})
  }));

const read = (json: string | null): Meaning | null => (json ? (JSON.parse(json) as Meaning) : null);

function item({before, after, sentence, href}: Move): HTMLElement {
  const action = before && after ? "changed" : after ? "added" : "withdrawn";
  const words = element(href ? "a" : "span", {href, lang: "zh-CN"}, rowWords(sentence.trim()));
  return element(
    "li",
    {"data-action": action},
    element("small", {}, `${term("action", action)} `),
    element("b", {}, labelOf(before, after)),
    " ",
    words
  );
}

/** The value, old → new; what else is read otherwise where the value stayed. */
function labelOf(before: Meaning | null, after: Meaning | null): string {
  const [old, now] = [before, after].map((one) => (one ? formatQuantity(one) : ""));
  if (!before || !after) return old || now || "";
  if (old !== now) return t("news.move", {before: old ?? "", after: now ?? ""});
  const fields = Object.keys({...before, ...after}).filter(
    (field) => shownFields.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field])
  );
  const moves = fields.map((field) =>
    t("news.field", {
      field: term("column", field),
      move: t("news.move", {before: worded(field, before[field]), after: worded(field, after[field])})
    })
  );
  return [now, ...moves].filter(Boolean).join(t("list.semicolon"));
}

const shownFields: ReadonlySet<string> = new Set([
  "role",
  "indicator",
  "scope",
  "period",
  "deadline",
  "yearly",
  "change",
  "field",
  "fieldGroup",
  "fieldArea",
  "family",
  "domain"
]);

function worded(field: string, value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (field === "period") return formatPeriod(value as {start: string; end: string});
  if (typeof value === "object") return Object.values(value).join(" ");
  return term(field, String(value));
}
