import {groupBy} from "../../src/model/group.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {getList, set} from "../components/state.ts";
import {peers, startingSets, tokenOf} from "../figures/choice.ts";
import {picker} from "../figures/picker.ts";
import {facesOf, reportName, type Face} from "../figures/subjects.ts";
import {setsOf} from "./memo/lines.ts";
import {weightsOf} from "../series/weights.ts";

const suggested = 5;

const choose = (rows: readonly ReportRow[], reports: readonly ReportRow[]): void =>
  set({places: rows.map((row) => tokenOf(row, reports))});

/** The reports that are compared, each with a way out, a search for more, and peers to add. */
export function chooser(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement {
  const chips = facesOf(chosen).map((face, i) => chip(face, () => choose(chosen.toSpliced(i, 1), reports)));
  return element(
    "div",
    {class: "chooser"},
    element("ul", {class: "chips", "aria-label": t("compare.chosen")}, ...chips),
    finder(chosen, reports),
    ...(chosen.length === 0 ? [] : peerLists(chosen, reports))
  );
}

function chip({name, colour}: Face, remove: () => void): HTMLElement {
  const button = element("button", {type: "button", "aria-label": t("compare.remove", {name})}, "×");
  button.addEventListener("click", remove);
  const dot = element("span", {class: "chip-dot", style: `background: ${colour}`});
  return element("li", {class: "chip"}, dot, name, button);
}

/** A box to add a report, sorted by the indicator where the view is about one, or many places at once. */
function finder(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement {
  const [indicator, ...indicators] = getList("indicators");
  return picker({
    id: "compare",
    label: t("compare.find"),
    reports: reports.filter((row) => !chosen.includes(row)),
    nameOf: (row) => reportName(row, reports),
    pick: (row) => choose([...chosen, row], reports),
    ...(indicator !== undefined && indicators.length === 0 ? {weights: () => weightsOf(indicator, reports)} : {}),
    sets: setsOf(reports)
      .filter(({token}) => !getList("sets").includes(token))
      .map(({token, name}) => ({name, pick: () => set({sets: [...getList("sets"), token]})}))
  });
}

/** Peers to add, by what they have in common with all that are chosen. */
function peerLists(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement[] {
  const groups = groupBy(peers(chosen, reports, suggested), ({shared}) =>
    shared.map((trait) => t(`peer.${trait}`)).join(t("list.comma"))
  );
  return [...groups].map(([shared, found]) => {
    const buttons = found.map(({row}) => {
      const button = element("button", {type: "button"}, `+ ${reportName(row, reports)}`);
      button.addEventListener("click", () => choose([...chosen, row], reports));
      return button;
    });
    return element("p", {class: "peers"}, element("span", {class: "note"}, t("compare.peers", {shared})), ...buttons);
  });
}

/** What to do when nothing is chosen: sets that are ready to compare. */
export function beginning(reports: readonly ReportRow[]): HTMLElement {
  const sets = startingSets(reports, 5).map((rows) => {
    const button = element(
      "button",
      {type: "button"},
      rows.map((row) => reportName(row, reports)).join(t("list.comma"))
    );
    button.addEventListener("click", () => choose(rows, reports));
    return element("li", {}, button);
  });
  return element("div", {class: "beginning"}, element("p", {}, t("compare.begin")), element("ul", {}, ...sets));
}
