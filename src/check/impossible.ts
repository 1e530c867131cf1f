import type {Catalogue} from "../lexicon/catalogue.ts";
import type {Fact} from "../model/fact.ts";
import {about, type Check, type Found} from "./check.ts";

/** What a figure cannot be. `applies` says whether it is so; the message goes before the words of the report. */
interface Rule {
  severity: "error" | "warning";
  message: string;
  applies: (fact: Fact, catalogue: Catalogue) => boolean;
}

const relative = new Set(["%", "pp"]);

const rules: readonly Rule[] = [
  {
    severity: "error",
    message: "the upper end of the range is below the lower",
    applies: ({value, valueMax}) => valueMax !== null && valueMax < value
  },
  {
    severity: "error",
    message: "a rank begins at 1",
    applies: ({unit, value, change}) => unit === "rank" && value < 1 && change === "none"
  },
  {
    severity: "error",
    message: "the period ends before it starts",
    applies: ({period}) => period !== null && period.end < period.start
  },
  {
    severity: "warning",
    message: "a count or an amount below zero",
    applies: ({unit, value}) => value < 0 && !relative.has(unit)
  },
  {
    severity: "warning",
    message: "a share of more than the whole",
    applies: ({unit, value, indicatorId}, {indicators}) =>
      unit === "%" && value > 100 && indicators.get(indicatorId ?? "")?.measure.id === "share"
  },
  {
    severity: "warning",
    message: "a cut by more than the whole",
    applies: ({unit, value, change}) => unit === "%" && value > 100 && change === "decrease"
  },
  {
    severity: "warning",
    message: "looks like a year, not like a figure",
    applies: ({unit, value}) =>
      (unit === "" || unit === "年") && Number.isInteger(value) && value >= 1949 && value <= 2100
  }
];

/** Figures that cannot be right, whatever was meant. */
export const impossible: Check = {
  name: "impossible",
  run: ({findings}, {catalogue}) => findings.facts.flatMap((fact) => faultsOf(fact, catalogue))
};

const faultsOf = (fact: Fact, catalogue: Catalogue): Found[] =>
  rules
    .filter(({applies}) => applies(fact, catalogue))
    .map(({severity, message}) => about(fact, severity, `${message}: ${fact.indicator} ${fact.text}`));
