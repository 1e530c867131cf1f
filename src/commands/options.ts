import {Option} from "commander";

/** Where the ledger is. */
export const ledgerOption = (): Option =>
  new Option("--ledger <file>", "the ledger").default("build/ledger.duckdb").env("REFORM_LEDGER");

/** Where the corrections are. */
export const correctionsOption = (): Option =>
  new Option("--corrections <folder>", "the folder of corrections").default("data/corrections");

/** Which folder holds the reports. */
export const reportsOption = (): Option =>
  new Option("--reports <folder>", "the folder of reports").default("data/reports");
