import type {Catalogue} from "../../components/data.ts";
import {positionOf} from "../../figures/kinds.ts";
import type {Memo} from "./memo.ts";
import {coverageOf, noCell, type MemoCell, type Question} from "./questions.ts";

/** How a table is ordered: by the column of this id, or by the names of its rows. */
export interface Order {
  by: string;
  down: boolean;
}

/** What the address calls the column of names. */
export const byName = "name";

const stands = ({told, alike, missing}: MemoCell): boolean => told !== null && alike && missing === null;

/** Values that can be set against each other, then those in doubt, then what counts otherwise, then what is not there. */
function standing(cell: MemoCell): number {
  if (stands(cell)) return 0;
  if (!cell.told) return 3;
  return cell.alike ? 1 : 2;
}

const position = ({told, kind}: MemoCell): number => (told ? positionOf(told.fact, kind) : 0);

/** Two cells by what stands in them: a missing one comes last whichever way the others are ordered. */
function compareCells(a: MemoCell, b: MemoCell, down: boolean): number {
  return standing(a) - standing(b) || (down ? position(b) - position(a) : position(a) - position(b));
}

const ordered = <T>(items: readonly T[], compare: (a: T, b: T) => number): T[] => [...items].sort(compare);

/** Positions of the lines of a memo in an order; those that are equal in it keep theirs. */
export function lineOrder({lines, questions}: Memo, {by, down}: Order): number[] {
  const all = lines.map((_, i) => i);
  const question = questions.find(({id}) => id === by);
  if (question) return ordered(all, (a, b) => compareCells(cellAt(question, a), cellAt(question, b), down));
  if (by !== byName) return all;
  const code = (i: number): string => lines[i]?.reports[0].placeCode ?? "~";
  return ordered(all, (a, b) => code(a).localeCompare(code(b)) * (down ? -1 : 1));
}

export const cellAt = (question: Question, i: number): MemoCell =>
  question.cells[i] ?? noCell(question, "not_reported");

/** Orders of questions that go by no line: that of their families, how many lines answer, how far these lie apart, domain. */
export const questionSorts = ["family", "coverage", "spread", "domain"] as const;
type QuestionSort = (typeof questionSorts)[number];

const isQuestionSort = (value: string): value is QuestionSort => questionSorts.some((sort) => sort === value);

/** How far the values lie apart, from 0 (equal) on: the range over the largest size. Null with fewer than two values. */
function spread({cells}: Question): number | null {
  const values = cells.filter(stands).map(position);
  if (values.length < 2) return null;
  const size = Math.max(...values.map(Math.abs));
  return size === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / size;
}

/**
 * Questions in an order: one of `questionSorts`, their names, or what a line says to them, whose values are set against
 * each other within their units alone. Those that are equal in it keep theirs.
 */
export function sortedQuestions(memo: Memo, {by, down}: Order, {domains}: Pick<Catalogue, "domains">): Question[] {
  const {questions, lines} = memo;
  const line = lines.findIndex(({id}) => id === by);
  if (line >= 0) return ordered(questions, byLine(line, down));
  if (by === byName)
    return ordered(
      questions,
      (a, b) => memo.nameOf(a).localeCompare(memo.nameOf(b), ["zh-CN", "en"]) * (down ? -1 : 1)
    );
  const place = new Map(domains.map(({id}, i) => [id, i]));
  const keys: Record<QuestionSort, (question: Question) => number> = {
    family: () => 0,
    coverage: (question) => -coverageOf(question),
    spread: (question) => -(spread(question) ?? -1),
    domain: ({domain}) => place.get(domain) ?? domains.length
  };
  return isQuestionSort(by) ? ordered(questions, (a, b) => keys[by](a) - keys[by](b)) : [...questions];
}

function byLine(line: number, down: boolean): (a: Question, b: Question) => number {
  const unit = ({kind, unitClass, unit}: Question): string => `${kind}~${unitClass}~${unit}`;
  return (a, b) => {
    const [one, other] = [cellAt(a, line), cellAt(b, line)];
    const apart = standing(one) - standing(other);
    return apart || unit(a).localeCompare(unit(b)) || compareCells(one, other, down);
  };
}
