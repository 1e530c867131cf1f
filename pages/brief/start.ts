import {itemKey, type Brief} from "../../src/model/brief.ts";
import {actionButton, saying} from "../components/actions.ts";
import {chipsOf} from "../components/choices.ts";
import {loadReports, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {fetched} from "../components/waiting.ts";
import {latestOf} from "../figures/latest.ts";
import {picker} from "../figures/picker.ts";
import type {Desk} from "./controls.ts";
import {proposeBrief} from "./propose.ts";

/** The places that the brief is about, to choose, and a brief of them to begin with. */
export const start = (brief: Brief, desk: Desk): HTMLElement =>
  fetched(async () => [chooser(brief, desk, latestOf(await loadReports()))]);

function chooser({places}: Brief, desk: Desk, reports: readonly ReportRow[]): HTMLElement {
  const choose = (next: string[]): void => desk.change((brief) => ({...brief, places: next}));
  const chips = places.map((value) => {
    const row = reports.find(({placeCode}) => placeCode === value);
    return {value, label: row ? placeLabel(row) : value};
  });
  const find = picker({
    id: "brief-place",
    label: t("brief.places"),
    reports: reports.filter(({placeCode}) => placeCode !== null && !places.includes(placeCode)),
    nameOf: placeLabel,
    pick: ({placeCode}) => placeCode && choose([...places, placeCode])
  });
  return element(
    "div",
    {class: "chooser"},
    chipsOf(t("brief.places"), chips, (gone) => choose(places.filter((one) => one !== gone))),
    find,
    ...(places.length === 0 ? [] : [proposal(desk)])
  );
}

/** A brief of the places that are chosen; what stands in it now stays behind it and can be had again. */
function proposal(desk: Desk): HTMLElement {
  const said = saying();
  const button = actionButton(
    {
      id: "brief-propose",
      label: t("brief.propose"),
      run: async () => {
        const made = await proposeBrief(desk.brief());
        desk.change((brief) => ({...brief, items: withOwn(made.items, brief.items)}));
        return t("brief.proposed", {n: made.items.length});
      }
    },
    said
  );
  return element("p", {class: "tools"}, button, said);
}

/** A proposal, and behind it what its author has put in already. */
function withOwn(proposed: Brief["items"], own: Brief["items"]): Brief["items"] {
  const known = new Set(proposed.map(itemKey));
  return [...proposed, ...own.filter((item) => !known.has(itemKey(item)))];
}
