import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {honoursFigure} from "../comparisons/honoursFigure.ts";
import {element, panel} from "../components/elements.ts";
import {foldedPanel} from "../components/folds.ts";
import {t} from "../components/i18n.ts";
import {isNarrow} from "../components/narrow.ts";
import {waysTo} from "../components/parts.ts";
import {link} from "../components/state.ts";
import {accountabilityFigure} from "./accountability.ts";
import {domainFigure} from "./domains.ts";
import {head} from "./head.ts";
import {leadList, reformList} from "./lists.ts";
import {peersOf, type PlaceMaterial} from "./material.ts";
import {promisedPanel} from "./promised.ts";
import {reportsTable} from "./reports.ts";
import {standingFigure} from "./standingFigure.ts";
import {trendPanel} from "./trends.ts";

/** Every chart of the profile, in the order of the page. */
export function figuresOf(material: PlaceMaterial): Figure[] {
  const {ranks, name, level, compared, catalogue, trends} = material;
  const [latest] = compared;
  return [
    ...(ranks.length > 0 ? [standingFigure(ranks, name, level)] : []),
    ...(latest ? [accountabilityFigure(latest.row, peersOf(material), level)] : []),
    domainFigure(compared, catalogue, name),
    ...trends,
    honoursFigure(compared)
  ];
}

/** The profile of a place: what it reports, how it stands, what it promised, who praised it, what it reforms and who leads. */
export function profile(material: PlaceMaterial): Node {
  const parts = partsOf(material);
  const page = document.createDocumentFragment();
  const ways = parts.map(({id}) => ({id, way: t(`place.part.${id}`)}));
  page.append(head(material, peersOf(material)), waysTo(ways), ...inRows(parts));
  return page;
}

/** Parts of the page, in order. */
const names = [
  "reports",
  "stands",
  "checkable",
  "figures",
  "years",
  "promised",
  "honours",
  "reforms",
  "leads"
] as const;
type Name = (typeof names)[number];

/** Parts that stand side by side where there is room. */
const pairs: Partial<Record<Name, Name>> = {checkable: "figures", reforms: "leads"};

interface Part {
  id: Name;
  content: HTMLElement;
}

function partsOf(material: PlaceMaterial): Part[] {
  const {name, own, held, compared, catalogue, ranks} = material;
  const figures = new Map(figuresOf(material).map((figure) => [figure.id, figure]));
  const frame = (id: string): HTMLElement[] => {
    const figure = figures.get(id);
    return figure ? [figureFrame(figure)] : [];
  };
  const rows = compared.map(({row}) => row);
  const stands = ranks.length > 0 ? frame("standing") : [element("p", {}, t("place.standing.none"))];
  const checkable = {id: "checkable", title: t("place.accountability"), under: t("place.accountability.under")};
  const made: Record<Name, HTMLElement | null> = {
    reports: panel({id: "reports", title: t("place.reports")}, reportsTable(own, rows, held)),
    stands: panel({id: "stands", title: t("place.standing"), under: t("place.standing.under")}, ...stands),
    checkable: isNarrow()
      ? foldedPanel({...checkable, ids: ["accountability"]}, () => frame("accountability"))
      : panel(checkable, ...frame("accountability")),
    figures: panel({id: "figures", title: t("place.domains")}, ...frame("domains")),
    years: trendPanel(material.trends, name),
    promised: promisedPanel({...material, more: allTargets(material)}),
    honours: panel({id: "honours", title: t("compare.honours")}, ...frame("honours-compared")),
    reforms: panel({id: "reforms", title: t("place.reforms", {place: name})}, reformList(compared, catalogue)),
    leads: panel({id: "leads", title: t("place.leads"), under: t("place.leads.under")}, leadList(compared))
  };
  return names.flatMap((id) => {
    const content = made[id];
    return content ? [{id, content}] : [];
  });
}

/** Parts one below the other, some of them side by side. */
const inRows = (parts: readonly Part[]): HTMLElement[] =>
  parts.flatMap(({id, content}) => {
    const beside = parts.find((part) => part.id === pairs[id]);
    if (beside) return [element("div", {class: "columns"}, content, beside.content)];
    return Object.values(pairs).includes(id) ? [] : [content];
  });

const allTargets = ({own}: PlaceMaterial): HTMLElement =>
  element("a", {href: link("targets", {places: own[0]?.placeCode ?? ""})}, t("place.targets.all"));
