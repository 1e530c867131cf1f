import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {figureGrid} from "../charts/grid.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {figureId, findingOf, groupFigure, groupName} from "./figures.ts";
import type {Group} from "./groups.ts";
import type {Names} from "./names.ts";

/** Charts that are open from the start, fewer where one fills the window many times; and names in sight below them. */
const open = (): number => (innerWidth < 640 ? 1 : 4);
const named = 24;

/** What two or more places promise alike: the most shared as charts, the others by name, each opening into its chart. */
export function sharedPromises(groups: readonly Group[], names: Names): HTMLElement {
  const count = open();
  const figures = groups.slice(0, count).map((group): Figure => groupFigure(group, names));
  const rest = groups.slice(count);
  return element(
    "div",
    {},
    figureGrid(figures),
    rest.length === 0 ? null : folds(rest.slice(0, named), names),
    rest.length <= named ? null : others(rest.slice(named), names)
  );
}

const folds = (groups: readonly Group[], names: Names): HTMLElement =>
  element("div", {class: "folds"}, ...groups.map((group) => fold(group, names)));

/** What fewer places share, under one fold. */
function others(groups: readonly Group[], names: Names): HTMLElement {
  const made = element("details", {class: "others"}, element("summary", {}, t("promise.others", {n: groups.length})));
  const fill = (): void => made.append(folds(groups, names));
  if (groups.some(isAsked)) fill();
  else made.addEventListener("toggle", fill, {once: true});
  made.open = groups.some(isAsked);
  return made;
}

const isAsked = (group: Group): boolean => location.hash === `#${figureId(group)}`;

/** A chart that is made when it is asked for, or when the address points at it. */
function fold(group: Group, names: Names): HTMLElement {
  const summary = element(
    "summary",
    {},
    element("span", {class: "fold-name"}, groupName(group, names)),
    element("small", {}, ` ${t("promise.places", {n: formatCount(group.promises.length)})} · ${findingOf(group)}`)
  );
  const made = element("details", {class: "lone"}, summary);
  const fill = (): void => made.append(figureFrame(groupFigure(group, names)));
  if (isAsked(group)) fill();
  else made.addEventListener("toggle", fill, {once: true});
  made.open = isAsked(group);
  return made;
}
