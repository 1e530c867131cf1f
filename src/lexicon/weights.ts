import {join} from "node:path";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {LinearModel} from "../model/linear.ts";
import {readYaml} from "./file.ts";

const Weights = z
  .strictObject({
    classes: z.array(z.string().min(1)).min(2),
    signs: z.record(z.string().min(1), z.array(z.number()))
  })
  .superRefine(({classes, signs}, {addIssue}) => {
    for (const [sign, row] of Object.entries(signs))
      if (row.length !== classes.length) addIssue(`weights of ${sign}: one for each class, not ${row.length}`);
  });

/**
 * Reads the weights of a question, `weights/<question>.yml`. Throws UserError when the file is malformed or decides
 * between other classes than `classes`.
 */
export function loadWeights<C extends string>(folder: string, question: string, classes: readonly C[]): LinearModel<C> {
  const name = `weights/${question}.yml`;
  const {classes: found, signs} = readYaml(folder, name, Weights);
  if (found.join() !== classes.join())
    throw new UserError(`bad reference data in ${join(folder, name)}: classes: ${found.join(", ")}`, {
      hint: `they must be ${classes.join(", ")}; data/tools/learn-weights.ts writes the file anew`
    });
  return {classes, weights: new Map(Object.entries(signs))};
}
