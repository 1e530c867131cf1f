import {groupBy} from "../../src/model/group.ts";
import {choiceOf, choicesOf, type Choice} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {set} from "../components/state.ts";
import {whileTyping} from "../components/typing.ts";
import type {Ground} from "./ground.ts";

/** What narrows the view: domain, places, words in a name. */
export function controls(ground: Ground): HTMLElement {
  const {asked, domainName} = ground;
  const all = t("compare.all");
  const held = domainChoices(ground);
  const isMissing = asked.domain !== null && held.every(({value}) => value !== asked.domain);
  const domains = [...held, ...(isMissing ? [{value: asked.domain ?? "", count: 0}] : [])].map((choice) => ({
    ...choice,
    label: domainName(choice.value)
  }));
  return element(
    "div",
    {class: "controls"},
    finder(asked.query),
    choiceOf({name: "domain", label: t("column.domain"), choices: domains, chosen: asked.domain, all}),
    choicesOf({name: "places", label: t("column.place"), choices: placeChoices(ground), chosen: asked.places})
  );
}

/** Words to look for in the names, while they are typed. */
function finder(query: string): HTMLElement {
  const input = element("input", {id: "reform-find", type: "search", value: query, placeholder: t("reform.find.hint")});
  whileTyping(input, (words) => set({q: words || null}, {replace: true}));
  return element("div", {role: "search"}, element("label", {class: "control"}, `${t("reform.find")} `, input));
}

const sum = (rows: readonly {reforms: number}[]): number => rows.reduce((total, {reforms}) => total + reforms, 0);

function domainChoices({counts, reports, asked}: Ground): {value: string; count: number}[] {
  const places = new Map(reports.map((row) => [row.id, placeOf(row)]));
  const left = counts.filter(
    ({reportId}) => asked.places.length === 0 || asked.places.includes(places.get(reportId) ?? "")
  );
  return [...groupBy(left, ({domain}) => domain)]
    .map(([value, own]) => ({value, count: sum(own)}))
    .sort((a, b) => b.count - a.count);
}

function placeChoices({counts, reports, asked}: Ground): Choice[] {
  const left = counts.filter(({domain}) => asked.domain === null || domain === asked.domain);
  const byReport = groupBy(left, ({reportId}) => reportId);
  return [...groupBy(reports, placeOf)]
    .map(([value, own]) => ({
      value,
      label: own[0] ? placeLabel(own[0]) : value,
      count: sum(own.flatMap(({id}) => byReport.get(id) ?? []))
    }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
