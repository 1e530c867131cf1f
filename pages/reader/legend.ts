import {roles} from "../../src/model/vocabulary.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, type Key} from "../components/i18n.ts";
import type {Report} from "./view.ts";

/** What the legend can show and hide. */
export const layers = [...roles, "honour", "reform", "rejected"] as const;
export type Layer = (typeof layers)[number];

/** Numbers that were left out would only clutter the text: they show when they are asked for. */
export const hiddenAtFirst: readonly Layer[] = ["rejected"];

function countOf(layer: Layer, {read, text}: Report): number {
  if (layer === "honour") return read.recognitions.length;
  if (layer === "reform") return read.reforms.length;
  if (layer === "rejected") return text.rejected.length;
  return read.facts.filter(({role}) => role === layer).length;
}

/** The kinds of marks with how many there are; each can be shown or hidden. */
export function legend(report: Report, hidden: ReadonlySet<Layer>, change: (hidden: Set<Layer>) => void): HTMLElement {
  const now = new Set(hidden);
  const items = layers.map((layer) => {
    const box = element("input", {type: "checkbox", id: `layer-${layer}`, checked: !hidden.has(layer)});
    box.addEventListener("change", () => {
      if (box.checked) now.delete(layer);
      else now.add(layer);
      change(new Set(now));
    });
    const name = element("span", {class: "layer", "data-layer": layer}, t(`layer.${layer}` as Key));
    const count = element("small", {}, ` ${formatCount(countOf(layer, report))}`);
    return element("label", {for: `layer-${layer}`}, box, name, count);
  });
  return element(
    "fieldset",
    {class: "reader-legend"},
    element("legend", {class: "unseen"}, t("reader.legend")),
    ...items
  );
}
