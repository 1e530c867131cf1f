import {groupBy} from "../../src/model/group.ts";
import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import type {Catalogue} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import type {Alignment, FamilyView, Lone} from "./align.ts";
import type {Comparison} from "./comparison.ts";
import {figureId, figuresOf} from "./figures.ts";
import type {Compared} from "../figures/subjects.ts";
import {excerpt, footingLabel, indicatorOf} from "../figures/wording.ts";

/** Charts of a family that are open from the start. */
const open = 2;

/** Name of a family in the language of the page. */
function familyName(id: string, {families}: Catalogue): string {
  const family = families.find((one) => one.id === id);
  return family ? nameOf(family) : t("compare.noFamilyName");
}

/** Every figure of a family, in order. */
export const familyFigures = (
  {comparisons}: Pick<FamilyView, "comparisons">,
  compared: readonly Compared[],
  catalogue: Catalogue
): Figure[] => comparisons.flatMap((comparison) => figuresOf({comparison, compared, catalogue}));

/** A family's charts: the most complete in sight, the others folded. */
export function familySection(view: FamilyView, compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const {family, comparisons} = view;
  const first = familyFigures({comparisons: comparisons.slice(0, open)}, compared, catalogue);
  const rest = comparisons.slice(open);
  const heading = element("h3", {id: `family-${family}`}, familyName(family, catalogue));
  return element(
    "section",
    {class: first.length === 1 ? "family single" : "family", "aria-labelledby": `family-${family}`},
    element("header", {}, heading),
    grid(first),
    rest.length === 0 ? null : more(rest, compared, catalogue)
  );
}

const grid = (figures: readonly Figure[]): HTMLElement =>
  element("div", {class: "figures"}, ...figures.map(figureFrame));

/** Charts that are made when they are asked for, or when the address points at one of them. */
function more(comparisons: Comparison[], compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const summary = element("summary", {}, t("compare.moreCharts", {n: comparisons.length}));
  const fold = element("details", {class: "more"}, summary);
  const fill = (): void => fold.append(grid(familyFigures({comparisons}, compared, catalogue)));
  const hash = decodeURIComponent(location.hash);
  const asked = comparisons.some((comparison) => hash.startsWith(`#${figureId(comparison)}`));
  if (asked) fill();
  else fold.addEventListener("toggle", fill, {once: true});
  fold.open = asked;
  return fold;
}

/** What one report alone says, by family, folded. */
export function loneSection({lone}: Alignment, compared: readonly Compared[], catalogue: Catalogue): HTMLElement[] {
  return [...groupBy(lone, ({family}) => family)].map(([family, groups]) => {
    const count = groups.reduce((sum, {facts}) => sum + facts.length, 0);
    const names = groups.map(({report}) => compared.find(({row}) => row.id === report)?.face.name ?? report);
    const summary = t("compare.only", {
      places: names.join(t("list.comma")),
      family: familyName(family, catalogue),
      n: count
    });
    return fold({class: "lone"}, summary, () => groups.map((group) => loneList(group, compared, catalogue)));
  });
}

function loneList({report, facts}: Lone, compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const name = compared.find(({row}) => row.id === report)?.face.name ?? report;
  const items = facts.map((fact) => {
    const what = [fact.scope, indicatorOf(fact, catalogue)].filter(Boolean).join(" · ");
    const link = element("a", {href: sourceLink(report, fact), title: excerpt(fact)}, footingLabel(fact, catalogue));
    return element(
      "li",
      {},
      `${what} `,
      link,
      fact.role === "target" ? element("small", {}, ` ${t("side.target")}`) : null
    );
  });
  return element("div", {}, element("h4", {}, name), element("ul", {class: "plain"}, ...items));
}
