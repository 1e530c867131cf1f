import {z} from "zod";
import {readYaml} from "./file.ts";

const factor = z.number().gt(0).max(1);

const Confidence = z.object({
  base: factor,
  factors: z.record(z.string(), factor),
  longIndicator: z.object({above: z.number().int().positive(), factor})
});

/** By how much each rule of reading lowers the trust in a figure. */
export type ConfidenceFactors = z.infer<typeof Confidence>;

export const loadConfidence = (folder: string): ConfidenceFactors => readYaml(folder, "confidence.yml", Confidence);
