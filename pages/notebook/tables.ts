import {tableFromIPC} from "@uwdata/flechette";
import type {Comparator} from "../../src/model/vocabulary.ts";
import {loadAnalysisTable} from "../components/data.ts";

/** Whose a row is. */
export interface OfPlace {
  place_code: string | null;
  place: string | null;
  place_en: string | null;
  place_name: string | null;
}

/**
 * A figure: of the columns of `analysis.facts` those that the tools read. Rows have all that `data/reference/tables.yml`
 * explains.
 */
export interface Fact extends OfPlace {
  id: string;
  report_id: string;
  report_year: number | null;
  report_title: string | null;
  role: string;
  indicator_id: string | null;
  value: number;
  value_max: number | null;
  unit: string;
  comparator: Comparator;
  year: number | null;
  quantity: string;
  sentence: string;
  link: string;
}

/** A report: the same of `analysis.reports`. */
export interface Report extends OfPlace {
  id: string;
}

/** An entry of the catalogue: the same of `analysis.indicators`. */
export interface Indicator {
  id: string;
  name: string;
  name_en: string;
}

/** A target with what became of it: a row of `analysis.promises`, of which the tools read nothing. */
export type Promised = Readonly<Record<string, unknown>>;

interface Tables {
  promises: Promised;
  facts: Fact;
  reports: Report;
  indicators: Indicator;
}

const read = new WeakMap<Uint8Array, unknown[]>();

/** The rows of an analyst's table; days are dates. Throws Unavailable. */
export async function tableOf<Name extends keyof Tables>(name: Name): Promise<Tables[Name][]> {
  const bytes = await loadAnalysisTable(name);
  const rows = read.get(bytes) ?? tableFromIPC(bytes, {useDate: true}).toArray();
  read.set(bytes, rows);
  return rows as Tables[Name][];
}
