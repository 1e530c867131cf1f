import type {LinearModel} from "../model/linear.ts";
import {loadWeights} from "./weights.ts";

/** A reading is right when role, comparator, change, value before, period, scope and indicator all are. */
export const verdicts = ["right", "wrong"] as const;

/** What the signs of a reading weigh for its being right. */
export type ConfidenceWeights = LinearModel<(typeof verdicts)[number]>;

export const loadConfidence = (folder: string): ConfidenceWeights => loadWeights(folder, "confidence", verdicts);
