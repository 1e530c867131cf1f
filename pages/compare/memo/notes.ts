import {unsureBelow} from "../../components/confidence.ts";
import {t} from "../../components/i18n.ts";
import {reportLabel} from "../../components/names.ts";
import {rivalsOf} from "../../figures/cells.ts";
import {doubtWords} from "../../figures/doubts.ts";
import {extentWords} from "../../figures/extent.ts";
import {unitWords} from "../../figures/wording.ts";
import {usualWhen, whenIn} from "../../series/wording.ts";
import type {Given} from "../../series/facts.ts";
import type {Told} from "../../series/series.ts";
import type {Line} from "./lines.ts";
import {allFigures, type MemoCell, type Question} from "./questions.ts";

/** What to be careful about in a cell. */
export interface Note {
  kind: "doubt" | "unlike" | "year" | "part" | "cumulated" | "report" | "more";
  words: string;
}

/** When the figure of a cell is of. */
export const whenWords = (given: Given, question: Pick<Question, "extent">): string => whenIn(question)(given);

/** When most figures of a question are of; empty where there is no such time. */
export const usualIn = (question: Question): string =>
  usualWhen(
    question.cells.flatMap(({told, alike}) => (told && alike ? [told] : [])),
    whenIn(question)
  );

/** A cell with the question that it answers and the line that it stands in. */
export interface Placed {
  cell: MemoCell;
  question: Question;
  line: Line;
}

interface Noted extends Placed {
  told: Told;
  usual: string;
}

/** Each kind of note: the words that it takes for a cell, empty where there is nothing to say. */
const rules: readonly {kind: Note["kind"]; of: (one: Noted) => string}[] = [
  {kind: "doubt", of: ({told, cell}) => (cell.missing === "ambiguous" ? doubtOf(told) : "")},
  {kind: "doubt", of: ({told}) => (told.fact.confidence < unsureBelow ? t("memo.note.unsure") : "")},
  {kind: "unlike", of: (one) => (one.cell.alike ? "" : ownWords(one) || unlikeWords(one))},
  {kind: "part", of: ({told, question}) => (told.fact.scope && question.scope === null ? t("memo.note.part") : "")},
  {kind: "part", of: ({told}) => (told.fact.part ? t("memo.note.ofTotal") : "")},
  {kind: "year", of: otherYear},
  {
    kind: "cumulated",
    of: ({told, cell}) => (told.fact.cumulative && typeof cell.extent === "number" ? t("compare.cumulative") : "")
  },
  {kind: "report", of: ({told, line}) => fromOlder(told, line)},
  {kind: "more", of: ({cell}) => more(cell)}
];

/** What to be careful about in a cell that has a value; of one that has none, the years of which there is one. */
export function notesOf(placed: Placed, usual: string): Note[] {
  const {cell} = placed;
  const {told, elsewhen} = cell;
  if (!told)
    return elsewhen.length === 0
      ? []
      : [{kind: "year", words: t("memo.note.elsewhen", {years: elsewhen.join(t("list.comma"))})}];
  return rules.flatMap(({kind, of}) => {
    const words = of({...placed, told, usual});
    return words === "" ? [] : [{kind, words}];
  });
}

const doubtOf = ({fact, cell}: Told): string =>
  [rivalsOf(cell).length > 0 ? t("memo.note.either") : "", doubtWords(fact)].filter(Boolean).join(t("list.comma"));

/** The words of a figure that gives the indicator in words that match no phrase of it; empty for one of its own. */
const ownWords = ({told: {fact}, question: {indicator}}: Noted): string =>
  indicator && fact.indicatorId !== indicator.id ? t("near.words", {words: fact.indicator}) : "";

/** How a figure counts that stands in a question that counts otherwise. */
function unlikeWords({told, cell, question}: Noted): string {
  const kind = cell.kind === question.kind ? "" : t(`compare.kind.${cell.kind}`);
  const unit = told.fact.unitClass === question.unitClass ? "" : unitWords({...told.fact, kind: cell.kind});
  const extent = cell.extent === question.extent ? "" : extentWords(cell.extent);
  return [kind, unit, extent].filter(Boolean).join(t("list.comma"));
}

function otherYear({told, cell, question, usual}: Noted): string {
  const when = whenWords(told, question);
  if (!cell.alike) return "";
  return usual !== "" && when !== usual ? t("memo.note.year", {when: when || t("compare.noPeriod")}) : "";
}

const fromOlder = ({row, cell}: Told, {reports: [latest, ...others]}: Line): string =>
  others.length > 0 && row.id !== latest.id && !(cell.givers && row.year === latest.year)
    ? t("memo.note.report", {report: reportLabel(row)})
    : "";

function more(cell: MemoCell): string {
  const rivals = cell.told ? rivalsOf(cell.told.cell).length : 0;
  const n = allFigures(cell).length - 1 - rivals;
  return n > 0 ? t("compare.more", {n}) : "";
}
