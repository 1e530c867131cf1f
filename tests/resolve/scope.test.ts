import {describe, expect, test} from "vitest";
import {z} from "zod";
import {cases} from "../cases.ts";
import {factsOf} from "../facts.ts";

const Case = z.object({text: z.string(), scopes: z.array(z.string().nullable()), why: z.string().optional()});

const read = cases("scope", Case).map((one) => ({...one, found: factsOf(one.text).map(({scope}) => scope)}));

describe("a figure belongs to the body that its text speaks of", () => {
  test.each(read)("$text", ({found, scopes}) => {
    expect(found).toEqual(scopes);
  });
});
