import {loadDefinitions, type DomainRow, type FamilyRow, type IndicatorRow, type Phrases} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {definitionOf, language, nameOf, sourceOf, t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {fetched} from "../components/waiting.ts";
import {codebook} from "./grammar.ts";

/** A family with its question, and its indicators with all that decides what counts as one. */
export function familySection(family: FamilyRow, indicators: readonly IndicatorRow[], phrases: Phrases): HTMLElement {
  const question = (language() === "zh" ? family.questionZh : family.questionEn) ?? "";
  const held = t("methods.held", {facts: formatCount(family.facts), reports: formatCount(family.reports)});
  const heading = element("h3", {id: `family-${family.id}`}, nameOf(family));
  const summary = element("summary", {}, heading, ` ${question} `, element("small", {}, held));
  const entries = new Map(
    indicators.map((indicator) => [indicator.id, entry(indicator, phrases.get(indicator.id) ?? [])])
  );
  const about = element("div");
  const list = element("dl", {}, ...[...entries.values()].flatMap(({title, body}) => [title, body]));
  const section = element("details", {class: "family"}, summary, about, list);
  const define = async (): Promise<Node[]> => {
    const told = await loadDefinitions(family.id);
    for (const one of told.indicators) entries.get(one.id)?.define(definitionOf(one), sourceOf(one));
    return [element("p", {}, definitionOf(told))];
  };
  section.addEventListener("toggle", () => about.append(fetched(define)), {once: true});
  return section;
}

/** What stands of an indicator at once, so that it can be looked for, and what puts its definition there. */
interface Entry {
  title: HTMLElement;
  body: HTMLElement;
  define: (definition: string, source: string | null) => void;
}

function entry(indicator: IndicatorRow, words: readonly string[]): Entry {
  const other = language() === "zh" ? indicator.nameEn : indicator.nameZh;
  const name = element("a", {href: `#${indicator.id}`}, nameOf(indicator));
  const title = element("dt", {id: indicator.id}, name, " ", element("small", {}, other));
  const from = element("span");
  const body = element("dd", {}, facts(indicator, from), phrases(words));
  const define: Entry["define"] = (definition, source) => {
    from.textContent = source ? `${t("methods.source", {source})} · ` : "";
    body.prepend(element("p", {}, definition));
  };
  return {title, body, define};
}

function facts({id, unitClass, polarity, facts, reports}: IndicatorRow, source: Node): HTMLElement {
  const parts = [t("methods.unitClass", {unit: term("class", unitClass)}), t(`definition.polarity.${polarity}`)];
  const held = t("methods.held", {facts: formatCount(facts), reports: formatCount(reports)});
  const all = element("a", {href: link("indicators", {id})}, held);
  return element("p", {class: "note"}, `${parts.join(" · ")} · `, source, all);
}

function phrases(phrases: readonly string[]): HTMLElement {
  const summary = element("summary", {}, t("definition.phrases", {n: formatCount(phrases.length)}));
  const items = phrases.map((phrase) => element("li", {}, phrase));
  return element("details", {}, summary, element("ul", {lang: "zh-CN", class: "phrases"}, ...items));
}

/** The policy domains, with what the ledger holds of each. */
export const domainTable = (domains: readonly DomainRow[]): HTMLElement =>
  codebook(domains, t("methods.domains"), [
    {label: t("methods.column.domain"), cell: nameOf},
    {label: t("methods.column.figures"), figure: true, cell: ({facts}) => formatCount(facts)},
    {label: t("methods.column.reports"), figure: true, cell: ({reports}) => formatCount(reports)},
    {label: t("methods.column.reforms"), figure: true, cell: ({reforms}) => formatCount(reforms)}
  ]);
