import type {DrawnFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";

/**
 * The verdict on a target, in words, where it stands beside the outcome that it was rated by; empty beside any other figure.
 * The ledger has rated it, for every page alike (docs/links.md).
 */
export const verdictBeside = (done: Pick<DrawnFact, "id">, {rating}: Pick<DrawnFact, "rating">): string =>
  rating && isRatedBy({rating}, done) ? t(`promise.verdict.${rating.verdict}`) : "";

/** Whether the ledger has rated a target by this figure. */
const isRatedBy = ({rating}: Pick<DrawnFact, "rating">, {id}: Pick<DrawnFact, "id">): boolean =>
  rating?.ratedBy.includes(id) ?? false;

/**
 * Whether an outcome and a target are of one thing, and may stand on one line: the ledger has rated the one by the other, or
 * they are of one indicator, as what was done and what is promised next. One set of tasks is not the next: a count of reform
 * pairs only where it was rated.
 */
export const isPair = (done: DrawnFact, wanted: DrawnFact): boolean =>
  isRatedBy(wanted, done) ||
  (done.role === "outcome" && done.indicatorId !== null && done.indicatorId === wanted.indicatorId);
