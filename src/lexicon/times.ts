import {z} from "zod";
import {readYaml} from "./file.ts";

const Cue = z.strictObject({words: z.array(z.string().min(1)).min(1), time: z.enum(["past", "term", "next", "plan"])});
const File = z.strictObject({headings: z.array(Cue), openings: z.array(Cue)});

/** Which time headings and openings of sentences speak of; `data/reference/times.yml` explains it. */
export type TimeCues = z.infer<typeof File>;

/** Reads times.yml. Throws UserError when it is malformed. */
export const loadTimes = (folder: string): TimeCues => readYaml(folder, "times.yml", File);
