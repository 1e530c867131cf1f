import {figureFrame} from "../charts/frame.ts";
import {viewSwitch} from "../charts/views.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {fetched} from "../components/waiting.ts";

/** A table of what is held, or a map of it, whose code comes when it is asked for. */
export function heldViews(table: HTMLElement, reports: readonly ReportRow[]): HTMLElement {
  const map = element("div");
  const views = viewSwitch("holdings", ["table", "map"], (view) => {
    table.hidden = view !== "table";
    map.hidden = view !== "map";
    if (view === "map" && !map.firstChild) map.append(fetched(() => framed(reports)));
  });
  return element("div", {}, element("p", {class: "figure-tools"}, views), table, map);
}

async function framed(reports: readonly ReportRow[]): Promise<Node[]> {
  const {heldFigure} = await import("./heldMap.ts");
  return [figureFrame(await heldFigure(reports))];
}
