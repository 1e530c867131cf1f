import {ownReader} from "../../src/model/vocabulary.ts";
import {loadDefinitions, type Catalogue, type IndicatorRow, type PageFact, type ReportRow} from "../components/data.ts";
import {unsureBelow} from "../components/confidence.ts";
import {element} from "../components/elements.ts";
import {
  formatCount,
  formatDeadline,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatShare,
  formatUnit
} from "../components/format.ts";
import {definitionOf, nameOf, t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {fetched} from "../components/waiting.ts";
import {peers, tokenOf} from "../figures/choice.ts";
import {doubtWords} from "../figures/doubts.ts";
import {basesIn, isStated} from "../figures/scope.ts";
import {fieldName, fieldWords as readingWords} from "../figures/readings.ts";
import {computedOf, fieldWords, indicatorOf} from "../figures/wording.ts";
import {correction} from "./correction.ts";
import {cellAddress} from "./tables.ts";
import {quoteTools} from "./quote.ts";
import type {Context, Report} from "./view.ts";

/** How many peers are set beside the report when a fact leads on to other places. */
const others = 3;

type Row = [label: string, value: string | Node | null];

/** How a fact was read, in full: what is written, what it was taken to mean, and by which rules. */
export function factCard(fact: PageFact, report: Report, context: Context): HTMLElement {
  const {catalogue, reports} = context;
  const rows: Row[] = [...tablePlace(fact, report), ...meaning(fact, catalogue), ...origin(fact, report, catalogue)];
  const shown = rows.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [element("dt", {}, label), element("dd", {}, value)]
  );
  const title = element(
    "h3",
    {id: "card-title"},
    indicatorOf(fact, catalogue),
    " ",
    element("span", {class: "fact-value", "data-role": fact.role}, fact.text)
  );
  const wide = matchMedia("(min-width: 901px)").matches;
  const how = element("details", {open: wide}, element("summary", {}, t("card.how")), element("dl", {}, ...shown));
  return element(
    "div",
    {class: "fact-card"},
    title,
    quoteTools(report, fact),
    elsewhere(fact, report, reports),
    correction({of: "figure", one: fact}, report, context),
    how
  );
}

/** Where in a table it stands: what heads its row and its column, and its cell in a workbook. */
function tablePlace({cell, ...span}: PageFact, {text}: Report): Row[] {
  const chinese = (path: readonly string[]): Node | null =>
    path.length === 0 ? null : element("span", {lang: "zh-CN"}, path.join(" › "));
  return cell === null
    ? []
    : [
        [t("card.table.row"), chinese(cell.row)],
        [t("card.table.column"), chinese(cell.column)],
        [t("card.table.cell"), cellAddress(text.tables[cell.table], span)]
      ];
}

/** How a figure counts; what moved in a ranking was neither added nor cut. */
const measureWords = ({measure, unitClass}: PageFact): string =>
  unitClass === "rank" && measure === "step" ? t("compare.kind.places") : t(`card.measure.${measure}`);

function meaning(fact: PageFact, catalogue: Catalogue): Row[] {
  const family = catalogue.families.find(({id}) => id === fact.family);
  const domain = catalogue.domains.find(({id}) => id === fact.domain);
  return [
    [t("card.quantity"), formatQuantity(fact) + baseValue(fact)],
    [t("card.comparator"), t(`comparator.${fact.comparator}`)],
    [t("card.from"), fact.from === null ? null : `${formatNumber(fact.from)} ${formatUnit(fact.unit)}`],
    [t("card.field"), fieldWords(fact)],
    [t("card.computed"), computedOf(fact) === "" ? null : element("i", {}, computedOf(fact))],
    [t("card.doubts"), fact.doubts.length === 0 ? null : element("span", {class: "doubt"}, doubtWords(fact))],
    [t("card.role"), t(`role.${fact.role}`)],
    [t("card.measure"), measureWords(fact)],
    [t("card.change"), t(`change.${fact.change}`)],
    [t("card.indicator"), element("span", {lang: "zh-CN"}, fact.indicator)],
    [t("card.entry"), entryOf(fact, catalogue)],
    [t("card.family"), family ? nameOf(family) : t("card.none")],
    [t("card.domain"), domain ? nameOf(domain) : fact.domain],
    [t("card.period"), fact.period ? formatPeriod(fact.period) : t("card.notNamed")],
    [
      t("card.deadline"),
      fact.deadline
        ? `${formatDeadline(fact.deadline)} (${fact.deadline.text})`
        : fact.role === "target"
          ? t("card.notNamed")
          : null
    ],
    [t("card.scope"), scopeOf(fact, catalogue)],
    [t("card.coverage"), fact.coverage],
    [t("card.cumulative"), fact.cumulative ? t("card.yes") : null],
    [t("card.yearly"), fact.yearly && t(`yearly.${fact.yearly}`)],
    [t("card.lead"), fact.lead]
  ];
}

/** Whom it belongs to, and who says so; the place as a whole only where that is stated or the indicator means nothing else. */
function scopeOf(fact: PageFact, catalogue: Catalogue): string {
  const {scope, scopeBasis} = fact;
  if (isStated(fact))
    return t("card.scope.told", {scope: scope ?? t("card.whole"), basis: t(`card.basis.${scopeBasis}`)});
  return t(basesIn(catalogue)(fact) === "place" ? "card.scope.byDefinition" : "card.scope.unstated");
}

/** The value in base units, digit by digit, where the label scales it. */
function baseValue({value, valueMax, unit}: PageFact): string {
  if (Math.max(value, valueMax ?? 0) < 1e4) return "";
  const digits = [value, ...(valueMax === null ? [] : [valueMax])].map(formatCount).join("–");
  return ` (${digits} ${formatUnit(unit)})`;
}

function entryOf({indicatorId}: PageFact, {indicators}: Catalogue): string | Node {
  const entry = indicators.find(({id}) => id === indicatorId);
  if (!entry) return t("card.noEntry");
  return element(
    "div",
    {},
    element("a", {href: link("indicators", {id: entry.id})}, nameOf(entry)),
    fetched(() => defined(entry))
  );
}

async function defined({id, family}: IndicatorRow): Promise<Node[]> {
  const own = (await loadDefinitions(family)).indicators.find((one) => one.id === id);
  return own ? [element("small", {}, definitionOf(own))] : [];
}

function origin(fact: PageFact, {text}: Report, {indicators}: Catalogue): Row[] {
  const received = text.source.slice(fact.received.start, fact.received.end);
  const unsure = fact.confidence < unsureBelow;
  const confidence = element(
    "span",
    {class: unsure ? "doubt" : null},
    formatShare(fact.confidence),
    unsure ? ` — ${t("reader.unsure")}` : ""
  );
  return [
    [t("card.reader"), fact.reader === ownReader ? null : readerOf(fact)],
    [t("card.others"), othersOf(fact, text.readings, indicators)],
    [t("card.confidence"), confidence],
    [t("card.status"), fact.status === "read" ? null : t(`status.${fact.status}`)],
    [t("card.received"), received === fact.text ? null : element("span", {lang: "zh-CN"}, received)],
    [
      t("card.offsets"),
      t("card.offsets.value", {
        start: fact.start,
        end: fact.end,
        sourceStart: fact.received.start,
        sourceEnd: fact.received.end
      })
    ],
    [t("card.rules"), rulesOf(text.rules[fact.id] ?? [])]
  ];
}

/** Who read it: a name, but for a person who added it. */
const readerOf = ({reader, status}: PageFact): string => (status === "added" ? t("status.added") : reader);

/** How others read it: in which fields otherwise, or the same. */
function othersOf(
  {id}: PageFact,
  readings: Report["text"]["readings"],
  indicators: readonly IndicatorRow[]
): Node | null {
  const own = readings.filter((reading) => reading.id === id);
  if (own.length === 0) return null;
  const items = own.map(({reader, differs}) => {
    const said = differs.map(({field, said}) => `${fieldName(field)} ${readingWords(field, said, indicators)}`);
    const words = said.length === 0 ? t("card.others.same") : said.join(t("list.semicolon"));
    return element("li", {}, t("card.others.reads", {reader, words}));
  });
  return element("ul", {class: "rules"}, ...items);
}

/** Names of rules as the program has them: the first word before the colon is the stage that decided. */
function rulesOf(rules: readonly string[]): Node | null {
  if (rules.length === 0) return null;
  const items = rules.map((rule) => {
    const [stage = rule, ...rest] = rule.split(":");
    return element("li", {}, rest.length ? `${term("rule", stage)}: ${rest.join(":").trim() || "–"}` : rule);
  });
  return element("ul", {class: "rules"}, ...items);
}

/** The way on: the same family in other places of the same kind. */
function elsewhere({family}: PageFact, {row}: Report, reports: readonly ReportRow[]): HTMLElement | null {
  const places = [row, ...peers([row], reports, others).map((peer) => peer.row)].map((one) => tokenOf(one, reports));
  if (places.length < 2) return null;
  const address = `${link("compare", {places})}#family-${family ?? "other"}`;
  return element("p", {}, element("a", {href: address, id: "card-elsewhere"}, t("card.elsewhere")));
}
