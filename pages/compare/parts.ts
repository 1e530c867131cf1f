import type {Figure} from "../charts/figure.ts";
import {figureGrid} from "../charts/grid.ts";
import {get} from "../components/state.ts";
import type {Catalogue} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {foldedPanel} from "../components/folds.ts";
import {formatCount} from "../components/format.ts";
import {language, t} from "../components/i18n.ts";
import {kept} from "../components/kept.ts";
import type {Way} from "../components/parts.ts";
import type {Alignment} from "../comparisons/align.ts";
import {familySection, loneSection} from "../comparisons/families.ts";
import {honoursFigure} from "../comparisons/honoursFigure.ts";
import {targetsIn, targetsTable} from "../comparisons/targetsTable.ts";
import type {Compared} from "../figures/subjects.ts";
import {yardsticks} from "./accountability.ts";
import {accountabilityFigure, domainFigure} from "./profileFigures.ts";
import {domainsAsked} from "./memo/asked.ts";
import {namedReforms} from "./reforms.ts";
import {reformsTable} from "./reformsTable.ts";

/** What the parts of the page below its table are made of. */
export interface Ground {
  alignment: Alignment;
  compared: readonly Compared[];
  catalogue: Catalogue;
}

/** A part of the page, with the words of the way to it. */
export interface Part extends Way {
  content: HTMLElement;
}

/** The parts below the table: families' charts, what one alone says, targets, honours, reforms, and how checkable all is. */
export function partsOf(ground: Ground): Part[] {
  const several = ground.compared.length > 1;
  return [
    ...(several ? [families(ground), lone(ground)] : []),
    targets(ground),
    honours(ground),
    reforms(ground),
    profile(ground)
  ];
}

const idsOf = (figures: readonly Figure[]): string[] => figures.map(({id}) => id);

/** A part is made anew only when it shows something else: what was unfolded in it stays so when the table changes. */
function part(id: string, way: string, {compared}: Ground, make: () => HTMLElement): Part {
  const shown = [language(), get("domain"), get("level"), ...compared.map(({read}) => read)];
  return {id, way, content: kept(`compare-${id}`, shown, make)};
}

function families(ground: Ground): Part {
  const {alignment, compared, catalogue} = ground;
  const way = t("compare.part.families", {n: alignment.families.length});
  return part("families", way, ground, () => {
    const sections = alignment.families.map((family, i) => familySection(family, compared, catalogue, i === 0));
    const context = alignment.context === 0 ? [] : [t("compare.context", {n: alignment.context})];
    return panel(
      {id: "families", title: t("compare.families"), under: t("compare.families.under"), notes: context},
      sections.length ? element("div", {class: "families"}, ...sections) : element("p", {}, t("compare.nothing"))
    );
  });
}

function lone(ground: Ground): Part {
  const {alignment, compared, catalogue} = ground;
  const n = alignment.lone.reduce((sum, {facts}) => sum + facts.length, 0);
  const counts = {n: formatCount(n), families: new Set(alignment.lone.map(({family}) => family)).size};
  return part("lone", t("compare.part.lone", counts), ground, () => {
    const options = {id: "lone", title: t("compare.lone"), under: t("compare.loneCounts", counts)};
    return n === 0
      ? panel({...options, under: t("compare.lone.none")})
      : foldedPanel(options, () => loneSection(alignment, compared, catalogue));
  });
}

function targets(ground: Ground): Part {
  const {compared, catalogue} = ground;
  const domains = domainsAsked(catalogue);
  const n = formatCount(targetsIn(compared, domains).length);
  return part("targets", t("compare.part.targets", {n}), ground, () =>
    foldedPanel({id: "targets", title: t("targets.title"), under: t("compare.targetCounts", {n})}, () => [
      element("p", {class: "note"}, t("targets.under")),
      targetsTable(compared, catalogue, domains)
    ])
  );
}

function honours(ground: Ground): Part {
  const {compared} = ground;
  const n = formatCount(compared.reduce((sum, {read}) => sum + read.recognitions.length, 0));
  return part("honours", t("compare.part.honours", {n}), ground, () => {
    const figures = [honoursFigure(compared)];
    const options = {
      id: "honours",
      title: t("compare.honours"),
      under: t("compare.honourCounts", {n}),
      ids: idsOf(figures)
    };
    return foldedPanel(options, () => [figureGrid(figures)]);
  });
}

function reforms(ground: Ground): Part {
  const {compared, catalogue} = ground;
  const all = namedReforms(compared);
  const common = all.filter(({named}) => named.length > 1).length;
  return part("reforms", t("compare.part.reforms", {n: common}), ground, () => {
    const under = t("compare.reformCounts", {n: common, single: all.length - common});
    return foldedPanel({id: "reforms", title: t("reforms.title"), under}, () => [reformsTable(compared, catalogue)]);
  });
}

function profile(ground: Ground): Part {
  const {compared, catalogue} = ground;
  return part("profile", t("compare.part.profile"), ground, () => {
    const figures = [accountabilityFigure(compared), domainFigure(compared, catalogue)];
    const under = t("compare.profileCounts", {n: yardsticks.length});
    return foldedPanel({id: "profile", title: t("compare.profile"), under, ids: idsOf(figures)}, () => [
      figureGrid(figures)
    ]);
  });
}
