import {loadCatalogue, loadReports, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {speakPageLanguage} from "../components/words.ts";
import {linesOf} from "../compare/memo/lines.ts";
import {numbersOf, sourceList} from "../compare/memo/sources.ts";
import {memoTable as drawTable} from "../compare/memo/table.ts";
import {memoView, type MemoView} from "../compare/memo/view.ts";
import {nextOrder} from "../compare/memo/asked.ts";
import {questionSorts, type Order} from "../compare/memo/sort.ts";
import {sides} from "../figures/held.ts";
import {listOf, indicatorsNamed, placesNamed, requireOptions} from "./wanted.ts";
import {tableOf} from "./tables.ts";

interface MemoWanted {
  /** All places where none is named. */
  places?: readonly string[];
  /** Those that most places give where none is named. */
  indicators?: readonly string[];
}

/**
 * The site's table of places by indicators: a head sorts, a value leads to its sentence, what is missing says why. Throws
 * NotHeld.
 */
export async function memoTable(wanted: MemoWanted = {}): Promise<HTMLElement> {
  await speakPageLanguage("notebook");
  requireOptions(wanted, ["places", "indicators"]);
  const [reports, catalogue] = await Promise.all([loadReports(), loadCatalogue()]);
  const ids = indicatorsNamed(listOf(wanted.indicators) ?? [], await tableOf("indicators"));
  const lines = linesOf(await codesOf(wanted, reports), [], reports);
  const asked = {
    indicators: ids,
    domains: [],
    sides,
    down: "places",
    order: {by: questionSorts[0], down: false},
    whole: true,
    unknown: []
  } as const;
  const view = await memoView(
    {lines, reports, catalogue, compared: []},
    {...asked, indicators: [...ids], domains: [], unknown: []}
  );
  if (view.memo.questions.length === 0) return element("p", {class: "too-little", role: "note"}, t("memo.nothing"));
  return sortable(view, asked.order);
}

async function codesOf({places}: MemoWanted, reports: readonly ReportRow[]): Promise<string[]> {
  return places ? placesNamed(places, await tableOf("reports")) : [...new Set(reports.map(placeOf))];
}

function sortable(view: MemoView, first: Order): HTMLElement {
  const place = element("div", {class: "memo-place"});
  const draw = (order: Order): void => {
    const layout = view.layout(order);
    const table = drawTable({
      layout,
      order,
      catalogue: view.catalogue,
      most: layout.rows.length,
      numbersOf: (line) => numbersOf(view.sources, view.memo, line),
      sort: (by, way) => draw(nextOrder(order, by, way))
    });
    place.replaceChildren(table);
  };
  draw(first);
  return element("div", {class: "tool"}, place, sourceList(view.sources));
}
