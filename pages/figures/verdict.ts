import type {DrawnFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";

/**
 * The verdict on a target, in words, where it stands beside the outcome that it was rated by; empty beside any other figure.
 * The ledger has rated it, for every page alike (docs/links.md).
 */
export function verdictBeside({id}: Pick<DrawnFact, "id">, {rating}: Pick<DrawnFact, "rating">): string {
  return rating?.ratedBy.includes(id) ? t(`promise.verdict.${rating.verdict}`) : "";
}
