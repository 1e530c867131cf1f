import type {Lexicon} from "../lexicon/index.ts";
import type {Reform} from "../model/fact.ts";
import type {Outline} from "../model/text.ts";

export function findReforms(_outline: Outline, _lexicon: Lexicon): Omit<Reform, "domain">[] {
  return [];
}
