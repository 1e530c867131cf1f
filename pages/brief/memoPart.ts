import type {FiguresItem} from "../../src/model/brief.ts";
import {askedMemo} from "../compare/page.ts";
import {memoTable} from "../compare/memo/table.ts";
import {sourceList} from "../compare/memo/sources.ts";
import {nameIn, t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {tokenOf} from "../figures/choice.ts";
import {onPageOf} from "./figures.ts";
import {onPaper} from "./onPaper.ts";
import {latestIn, type Part, type Setting} from "./setting.ts";

/** The memo table that an address of the comparison asks for; null where it has nothing to say. */
export async function memoPart(ask: Record<string, string>): Promise<Part> {
  const view = await onPageOf({ask}, askedMemo);
  if (view.memo.questions.length === 0) return null;
  const {asked, catalogue} = view;
  const layout = view.layout(asked.order);
  const options = {
    layout,
    order: asked.order,
    catalogue,
    most: layout.rows.length,
    numbersOf: () => [],
    sort: () => {}
  };
  return {title: calledBy(view), content: [onPaper(memoTable(options)), sourceList(view.sources)]};
}

/** The title of a memo table, with what tells it from another: its places, and the domains and the year that it is narrowed to. */
function calledBy({sources, asked, catalogue}: Awaited<ReturnType<typeof askedMemo>>): string {
  const places = [...new Set(sources.map(({row}) => placeLabel(row)))];
  const names = places.slice(0, most).join(t("list.comma"));
  const rest = places.length - most;
  const domains = asked.domains.flatMap((id) => nameIn(catalogue.domains, id) ?? []);
  return [
    t("memo.title"),
    rest > 0 ? t("indicators.andMore", {names, n: rest}) : names,
    domains.join(t("list.comma")),
    asked.year === null ? "" : String(asked.year)
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Places that a title names; more are counted. */
const most = 4;

/** Key figures: what the places of the brief say was done, indicator by indicator. */
export async function figuresPart({indicators}: FiguresItem, setting: Setting): Promise<Part> {
  const known = indicators.filter((id) => setting.catalogue.indicators.some((entry) => entry.id === id));
  const places = latestIn(setting).map((row) => tokenOf(row, setting.reports));
  if (known.length === 0 || places.length === 0) return null;
  const part = await memoPart({places: places.join(","), indicators: known.join(","), side: "actual"});
  if (!part) return null;
  const [table] = part.content;
  if (table instanceof HTMLElement) for (const group of table.querySelectorAll("tr.group")) group.remove();
  return {title: t("brief.figures"), content: part.content.slice(0, 1)};
}
