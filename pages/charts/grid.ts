import {element} from "../components/elements.ts";
import {partFold} from "../components/folds.ts";
import type {Figure} from "./figure.ts";
import {figureFrame} from "./frame.ts";

/** Figures side by side where there is room, each in its frame. */
export const figureGrid = (figures: readonly Figure[]): HTMLElement =>
  element("div", {class: "figures"}, ...figures.map(figureFrame));

/** Figures under a summary, made when they are asked for or when the address points at one of them. */
export const foldedFigures = (summary: string, figures: readonly Figure[]): HTMLElement =>
  partFold({class: "more", summary: [summary], holds: (id) => figures.some((figure) => figure.id === id)}, () => [
    figureGrid(figures)
  ]);
