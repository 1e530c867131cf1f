import type {Catalogue} from "../components/data.ts";
import {nameIn, t} from "../components/i18n.ts";
import {questionWords} from "../figures/questions.ts";
import type {Comparison} from "./comparison.ts";

/** The name of a family; of figures that no family claims, that they are others. */
export const familyName = (id: string, {families}: Pick<Catalogue, "families">): string =>
  nameIn(families, id) ?? t("compare.noFamilyName");

/** What a comparison of level 2 asks, with the kind of the figures that answer where these are no amounts. */
export function questionAsked(
  {question: id, kind}: Pick<Comparison, "question" | "kind">,
  catalogue: Pick<Catalogue, "indicators">
): string {
  const question = questionWords(id, catalogue);
  return kind === "amount" ? question : t("compare.title", {question, kind: t(`compare.kind.${kind}`)});
}
