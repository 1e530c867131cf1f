import type {ChartItem} from "../../src/model/brief.ts";
import type {Figure} from "../charts/figure.ts";
import {asIfAsked} from "../components/state.ts";
import {sources} from "../embed/sources.ts";

/** What `make` gives as if the page of an item were open as the item asks. */
export const onPageOf = <Made>({ask}: Pick<ChartItem, "ask">, make: () => Promise<Made>): Promise<Made> =>
  asIfAsked(`?${new URLSearchParams(ask)}`, make);

/** All figures of a page as it is asked for. */
export const figuresOn = ({page, ask}: Pick<ChartItem, "page" | "ask">): Promise<Figure[]> =>
  onPageOf({ask}, () => sources[page]());

/** The figure that an item names, in the view that it asks for; null where the ledger no longer has it. */
export async function figureOf(item: ChartItem): Promise<Figure | null> {
  const figure = (await figuresOn(item)).find(({id}) => id === item.figure);
  if (!figure || item.ask["view"] !== "map") return figure ?? null;
  const map = await onPageOf(item, async () => figure.map?.());
  return map ? {...figure, ...map} : figure;
}
