import type {Lexicon} from "../lexicon/index.ts";
import {isKnownYear} from "../model/dates.ts";
import type {Fact} from "../model/fact.ts";
import {about, type Check, type Found} from "./check.ts";
import {has} from "../model/unitClasses.ts";

/** What a figure cannot be. `applies` says whether it is so. */
interface Rule {
  code: string;
  applies: (fact: Fact, lexicon: Lexicon) => boolean;
}

const rules: readonly Rule[] = [
  {
    code: "range-reversed",
    applies: ({value, valueMax}) => valueMax !== null && valueMax < value
  },
  {
    code: "rank-below-one",
    applies: ({unit, value, change}) => unit === "rank" && value < 1 && change === "none"
  },
  {
    code: "period-reversed",
    applies: ({period}) => period !== null && period.end < period.start
  },
  {
    code: "below-zero",
    // A table of statistics says what was lost as an amount below zero.
    applies: ({unit, value, cell}, {units}) =>
      value < 0 && !has(units.classOf(unit), "relative") && !(isOfTable(cell) && has(units.classOf(unit), "signed"))
  },
  {
    code: "share-above-whole",
    applies: ({unit, value, measure, indicatorId}) =>
      unit === "%" && value > 100 && measure === "share" && indicatorId !== null
  },
  {
    code: "cut-above-whole",
    applies: ({unit, value, change}) => unit === "%" && value > 100 && change === "decrease"
  },
  {
    code: "beyond-bounds",
    applies: isBeyond
  },
  {
    code: "year-like",
    applies: ({unit, value, cell}) =>
      !isOfTable(cell) && (unit === "" || unit === "年") && Number.isInteger(value) && isKnownYear(value)
  }
];

/** Whether a figure is a cell of a table of metrics, of which nobody has to tell that it is a figure. */
const isOfTable = (cell: Fact["cell"]): boolean => typeof cell?.address === "string";

/** Whether a figure is larger than any place can have; what is background may be of the world. */
function isBeyond({unit, value, valueMax, measure, role}: Fact, {bounds, units}: Lexicon): boolean {
  if (role === "context") return false;
  const size = Math.max(Math.abs(value), Math.abs(valueMax ?? value));
  return bounds.some(
    (bound) =>
      bound.class === units.classOf(unit) &&
      (bound.measures?.includes(measure) ?? true) &&
      (bound.roles?.includes(role) ?? true) &&
      size > bound.most
  );
}

/** Figures that cannot be right, whatever was meant. */
export const impossible: Check = ({findings}, lexicon) => findings.facts.flatMap((fact) => faultsOf(fact, lexicon));

const faultsOf = (fact: Fact, lexicon: Lexicon): Found[] =>
  rules
    .filter(({applies}) => applies(fact, lexicon))
    .map(({code}) => about(fact, code, {indicator: fact.indicator, text: fact.text}));
