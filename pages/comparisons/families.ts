import {groupBy} from "../../src/model/group.ts";
import type {Figure} from "../charts/figure.ts";
import {figureGrid, foldedFigures} from "../charts/grid.ts";
import type {Catalogue} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {partFold} from "../components/folds.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import type {Alignment, FamilyView, Lone} from "./align.ts";
import {draftOf, figureId, figuresOf} from "./figures.ts";
import {familyName} from "./names.ts";
import {twinnedFigures} from "./twins.ts";
import type {Compared} from "../figures/subjects.ts";
import {excerpt, footingLabel, indicatorOf} from "../figures/wording.ts";

/** Charts of a family that is open from the start. */
const sight = 2;

/** Every figure of a family, in order. */
export const familyFigures = (
  {comparisons}: Pick<FamilyView, "comparisons">,
  compared: readonly Compared[],
  catalogue: Catalogue
): Figure[] => comparisons.flatMap((comparison) => figuresOf({comparison, compared, catalogue}));

/** What of an address is in a family: its heading, and its charts by how their ids begin. */
const isIn =
  ({family, comparisons}: FamilyView) =>
  (id: string): boolean =>
    id === `family-${family}` || comparisons.some((comparison) => id.startsWith(figureId(comparison)));

/** How many entries of the catalogue the figures of a family are of. */
function indicatorsIn({comparisons}: FamilyView): number {
  const cells = comparisons.flatMap(({actual, target}) => [...(actual ?? []), ...(target ?? [])]);
  return new Set(cells.flatMap(({fact}) => fact?.indicatorId ?? [])).size;
}

/** A family's charts, folded under its name and how many they are; of one that is `open` the first are in sight. */
export function familySection(
  view: FamilyView,
  compared: readonly Compared[],
  catalogue: Catalogue,
  open = false
): HTMLElement {
  const {family} = view;
  const drafts = view.comparisons.map((comparison) => draftOf({comparison, compared, catalogue}));
  const charts = drafts.reduce((sum, {parts}) => sum + parts.length, 0);
  const counts = t("compare.familyCounts", {charts, indicators: indicatorsIn(view)});
  const summary = [
    element("h3", {id: `family-${family}`}, familyName(family, catalogue)),
    element("small", {}, ` ${counts}`)
  ];
  const content = (): HTMLElement[] => {
    const figures = twinnedFigures(drafts, catalogue);
    const rest = figures.slice(sight);
    if (!open || rest.length === 0) return [figureGrid(figures)];
    return [figureGrid(figures.slice(0, sight)), foldedFigures(t("compare.moreCharts", {n: rest.length}), rest)];
  };
  return partFold({class: "family", summary, holds: isIn(view), open}, content);
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
