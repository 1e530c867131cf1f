import {groupBy} from "../../src/model/group.ts";
import type {Compared} from "../figures/subjects.ts";
import type {Catalogue} from "../components/data.ts";
import {joined, element, fold, type Child} from "../components/elements.ts";
import {partFold} from "../components/folds.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {isNarrow} from "../components/narrow.ts";
import {sourceLink} from "../components/state.ts";

/** Items of a group beyond this many are folded. */
const shownItems = 6;

/** The reforms that a place's reports name, by policy domain; each leads to where it is named. */
export function reformList(compared: readonly Compared[], {domains}: Catalogue): HTMLElement {
  const named = compared.flatMap(({row, read}) => read.reforms.map((reform) => ({row, reform})));
  if (named.length === 0) return element("p", {}, t("place.reforms.none"));
  const found = [...new Map(named.map((one) => [one.reform.name, one])).values()];
  const groups = groupBy(found, ({reform}) => reform.domain);
  const known = domains.filter(({id}) => groups.has(id));
  return groupedLinks(
    known.map((domain) => {
      const own = groups.get(domain.id) ?? [];
      const links = own.map(({row, reform}) =>
        element("a", {href: sourceLink(row.id, reform), lang: "zh-CN"}, reform.name)
      );
      return {name: nameOf(domain), lang: null, links};
    })
  );
}

/** The bodies that lead a place's tasks, those with most tasks first; each task leads to its sentence. */
export function leadList(compared: readonly Compared[]): HTMLElement {
  const tasks = compared.flatMap(({row, read}) => read.assignments.map((task) => ({row, task})));
  if (tasks.length === 0) return element("p", {}, t("place.leads.none"));
  const bodies = [...groupBy(tasks, ({task}) => task.unit)].sort(([, a], [, b]) => b.length - a.length);
  return groupedLinks(
    bodies.map(([body, own]) => {
      const links = own.map(({row, task}) => element("a", {href: sourceLink(row.id, task), lang: "zh-CN"}, task.task));
      return {name: body, lang: "zh-CN", links};
    })
  );
}

interface LinkGroup {
  name: string;
  /** Its language, where that is not the page's. */
  lang: string | null;
  links: readonly HTMLElement[];
}

/** Links under what they belong to; on a telephone folded, each group under its name and how many it has. */
function groupedLinks(groups: readonly LinkGroup[]): HTMLElement {
  const named = ({name, lang, links}: LinkGroup): Child[] => [
    element("span", {lang}, name),
    " ",
    element("small", {}, formatCount(links.length))
  ];
  if (!isNarrow())
    return element(
      "dl",
      {class: "grouped"},
      ...groups.flatMap((group) => [element("dt", {}, ...named(group)), folded(group.links)])
    );
  const folds = groups.map((group) =>
    partFold({summary: named(group), holds: () => false, atOnce: true}, () => joined(group.links, t("list.semicolon")))
  );
  return element("div", {class: "folded-groups"}, ...folds);
}

/** Links one after the other, the first ones in sight. */
function folded(links: readonly HTMLElement[]): HTMLElement {
  const rest = links.slice(shownItems);
  const made = element("dd", {}, ...joined(links.slice(0, shownItems), t("list.semicolon")));
  if (rest.length === 0) return made;
  made.append(
    " ",
    fold({class: "inline"}, t("indicators.moreNames", {n: rest.length}), () => joined(rest, t("list.semicolon")))
  );
  return made;
}
