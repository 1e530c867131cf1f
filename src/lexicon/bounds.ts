import {z} from "zod";
import {measures, roles} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";

const Bound = z.strictObject({
  class: z.string().min(1),
  /** Of these measures and roles alone; of all when left out. */
  measures: z.array(z.enum(measures)).min(1).optional(),
  roles: z.array(z.enum(roles)).min(1).optional(),
  most: z.number().positive()
});

/** The largest value that a figure of a class of units can have. */
export type Bound = z.infer<typeof Bound>;

/** Reads bounds.yml. Throws UserError when it is malformed. */
export const loadBounds = (folder: string): Bound[] => readYaml(folder, "bounds.yml", z.array(Bound));
