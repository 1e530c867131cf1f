import type {Comparator, Verdict} from "../../src/model/vocabulary.ts";
import {tableFromIPC} from "@uwdata/flechette";
import {request} from "../components/request.ts";

/** A figure as the table `analysis.facts` has it; `docs/data.md` explains every column. */
export interface Fact {
  id: string;
  report_id: string;
  place_code: string | null;
  place: string | null;
  place_en: string | null;
  place_name: string | null;
  place_level: string | null;
  province: string | null;
  report_year: number | null;
  report_kind: string;
  report_title: string | null;
  role: string;
  label: string;
  indicator_id: string | null;
  indicator: string | null;
  indicator_en: string | null;
  family: string;
  domain: string;
  unit_class: string | null;
  value: number;
  value_max: number | null;
  unit: string;
  comparator: Comparator;
  change: string;
  from_value: number | null;
  year: number | null;
  period_start: Date | null;
  period_end: Date | null;
  deadline: Date | null;
  scope: string | null;
  confidence: number;
  status: string;
  quantity: string;
  sentence: string;
  heading: string | null;
  file: string | null;
  source_start: number;
  source_end: number;
  link: string;
}

/** A report as `analysis.reports` has it. */
export interface Report {
  id: string;
  place_code: string | null;
  place: string | null;
  place_en: string | null;
  place_name: string | null;
  place_level: string | null;
  kind: string;
  year: number | null;
  title: string | null;
  source: string | null;
  published: Date | null;
  facts: number;
  link: string;
}

/** An entry of the catalogue as `analysis.indicators` has it. */
export interface Indicator {
  id: string;
  name: string;
  name_en: string;
  definition: string;
  definition_en: string;
  family: string;
  domain: string;
  facts: number;
  places: number;
  link: string;
}

/** A target with what became of it, as `analysis.promises` has it. */
export interface Promised {
  id: string;
  report_id: string;
  place_code: string | null;
  place: string | null;
  place_en: string | null;
  report_year: number | null;
  label: string;
  indicator_id: string | null;
  value: number;
  unit: string;
  year: number | null;
  deadline: Date | null;
  verdict: Verdict;
  reason: string | null;
  outcome_id: string | null;
  outcome_value: number | null;
  sentence: string;
  outcome_sentence: string | null;
  link: string;
  outcome_link: string | null;
}

interface Tables {
  promises: Promised;
  facts: Fact;
  reports: Report;
  indicators: Indicator;
}

const loaded = new Map<string, Promise<unknown>>();

/** The rows of an analyst's table; days are dates. Throws Unavailable. */
export function tableOf<Name extends keyof Tables>(name: Name): Promise<Tables[Name][]> {
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  return known as Promise<Tables[Name][]>;
}

async function load(name: string): Promise<unknown[]> {
  const response = await request(`data/analysis/${name}.arrow`);
  return tableFromIPC(await response.arrayBuffer(), {useDate: true}).toArray();
}
