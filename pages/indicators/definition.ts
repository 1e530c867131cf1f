import type {Catalogue, CoverageRow, Definitions, IndicatorRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatUnit} from "../components/format.ts";
import {definitionOf, nameOf, sourceOf, t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import type {Material} from "./view.ts";

/** What an indicator is: definition, how it counts, the phrases that mean it, and where the definition comes from. */
export function definition({indicator, coverage, catalogue}: Material, told: Definitions): HTMLElement {
  const {families, domains} = catalogue;
  const family = families.find(({id}) => id === indicator.family);
  const domain = domains.find(({id}) => id === indicator.domain);
  const own = told.indicators.find(({id}) => id === indicator.id);
  const entries: [string, Node | string][] = [
    [t("indicators.counts"), countsAs(indicator, coverage)],
    ...(family ? [[t("indicators.family"), familyLinks(indicator, catalogue, told)] as [string, Node]] : []),
    ...(domain
      ? [
          [t("column.domain"), element("a", {href: link("indicators", {domain: domain.id})}, nameOf(domain))] as [
            string,
            Node
          ]
        ]
      : []),
    [t("indicators.phrases"), phrases(own?.phrases ?? [])],
    [t("indicators.source"), source(indicator.id, own ? sourceOf(own) : null)]
  ];
  const list = entries.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
  return element(
    "div",
    {class: "definition"},
    element("p", {class: "intro"}, own ? definitionOf(own) : ""),
    element("dl", {}, ...list)
  );
}

/** Measure, units and which side is better, as one line. */
function countsAs({unitClass, polarity}: IndicatorRow, coverage: CoverageRow | undefined): string {
  return [
    coverage ? term("measure", coverage.measure) : "",
    (coverage && formatUnit(coverage.unit)) || term("class", unitClass),
    t(`definition.polarity.${polarity}`)
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The family, and its other indicators that some report gives. */
function familyLinks({id, family}: IndicatorRow, {families, indicators}: Catalogue, told: Definitions): Node {
  const name = families.find((one) => one.id === family);
  const others = indicators.filter((one) => one.family === family && one.id !== id && one.facts > 0);
  const links = others.flatMap((other, i) => [
    i === 0 ? "" : t("list.comma"),
    element("a", {href: link("indicators", {id: other.id})}, nameOf(other))
  ]);
  const summary = element("summary", {}, t("indicators.siblings", {n: formatCount(others.length)}));
  const fold = others.length === 0 ? null : element("details", {class: "inline"}, summary, ...links);
  const about = element("p", {class: "note"}, definitionOf(told));
  return element("div", {}, name ? nameOf(name) : family, " ", fold, about);
}

function phrases(phrases: readonly string[]): HTMLElement {
  const items = phrases.map((phrase) => element("li", {}, phrase));
  const list = element("ul", {lang: "zh-CN", class: "phrases"}, ...items);
  const fold = element(
    "details",
    {class: "inline"},
    element("summary", {}, t("definition.phrases", {n: formatCount(phrases.length)})),
    list
  );
  return element("div", {}, fold, element("p", {class: "note"}, t("indicators.phrases.note")));
}

function source(id: string, source: string | null): HTMLElement {
  const book = element("a", {href: `${link("methods")}#${id}`}, t("indicators.codebook"));
  return element("div", {}, source ? `${source} · ` : "", book);
}
