import type {ChartItem, ChartPage} from "../../src/model/brief.ts";
import {element} from "../components/elements.ts";
import type {PageTable} from "../components/pageTable.ts";
import {onPageOf} from "./figures.ts";
import {memoPart} from "./memoPart.ts";
import {onPaper} from "./onPaper.ts";
import type {Part} from "./setting.ts";

type Make = () => Promise<PageTable | null>;

/** The tables of pages that are beside no chart, by the ids under which they are pinned. */
const tables: Partial<Record<ChartPage, Record<string, Make>>> = {
  index: {holdings: async () => (await import("../overview/holdings.ts")).holdingsTable()},
  place: {promised: async () => (await import("../place/page.ts")).promisedTable()},
  honours: {
    levels: async () => (await import("../honours/page.ts")).levelsTable(),
    places: async () => (await import("../honours/page.ts")).placesTable()
  }
};

/** What makes the part of a brief that an item asks for, where it is a table beside no chart; undefined where it is none. */
export function tablePart({page, figure, ask}: ChartItem): (() => Promise<Part>) | undefined {
  if (page === "compare" && figure === "memo") return () => memoPart(ask);
  const make = tables[page]?.[figure];
  return make && (async () => partOf(await onPageOf({ask}, make)));
}

const partOf = (made: PageTable | null): Part =>
  made && {
    title: made.title,
    content: [
      element("p", {class: "brief-under"}, made.under),
      onPaper(made.content),
      ...made.notes.map((note) => element("p", {class: "brief-rests"}, note))
    ]
  };
