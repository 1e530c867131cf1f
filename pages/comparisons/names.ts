import type {Catalogue} from "../components/data.ts";
import {language, nameIn, nameOf, t} from "../components/i18n.ts";
import type {Comparison} from "./comparison.ts";

/** The name of a family; of figures that no family claims, that they are others. */
export const familyName = (id: string, {families}: Pick<Catalogue, "families">): string =>
  nameIn(families, id) ?? t("compare.noFamilyName");

/** What a family asks, with the kind of the figures that answer where these are no amounts. */
export function questionOfFamily(
  {family, kind}: Pick<Comparison, "family" | "kind">,
  {families}: Pick<Catalogue, "families">
): string {
  const entry = families.find(({id}) => id === family);
  const question = entry
    ? ((language() === "zh" ? entry.questionZh : entry.questionEn) ?? nameOf(entry))
    : t("compare.noFamily");
  return kind === "amount" ? question : t("compare.title", {question, kind: t(`compare.kind.${kind}`)});
}
