import type {DuckDBConnection} from "@duckdb/node-api";
import type {Indicator} from "../lexicon/catalogue.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {replace, type Row} from "./append.ts";

/** Copies the indicator catalogue into a ledger, in place of the copy there, for queries to join. Belongs in a transaction. */
export async function writeCatalogue(connection: DuckDBConnection, {catalogue}: Lexicon): Promise<void> {
  const {families, domains, indicators} = catalogue;
  await replace(connection, "family", [...families.values()].map(familyRow));
  await replace(connection, "domain", [...domains.values()].map(domainRow));
  await replace(connection, "indicator", [...indicators.values()].map(indicatorRow));
}

interface Named {
  id: string;
  name: {zh: string; en: string};
}

const domainRow = ({id, name}: Named, position: number): Row => ({id, position, name_zh: name.zh, name_en: name.en});

const familyRow = (family: Named & Record<"question" | "definition", Named["name"]>, position: number): Row => ({
  ...domainRow(family, position),
  question_zh: family.question.zh,
  question_en: family.question.en,
  definition_zh: family.definition.zh,
  definition_en: family.definition.en
});

const indicatorRow = (indicator: Indicator, position: number): Row => ({
  ...domainRow(indicator, position),
  family: indicator.family,
  domain: indicator.domain,
  definition_zh: indicator.definition.zh,
  definition_en: indicator.definition.en,
  unit_class: indicator.unitClass,
  units: indicator.units,
  measure: indicator.measure.id,
  standing: indicator.measure.standing,
  sign: indicator.measure.sign,
  polarity: indicator.polarity,
  base: indicator.base,
  question: indicator.question?.id ?? null,
  question_zh: indicator.question?.question.zh ?? null,
  question_en: indicator.question?.question.en ?? null,
  phrases: indicator.phrases.map(({text}) => text),
  source: indicator.source.en,
  source_zh: indicator.source.zh
});
