import {readFileSync} from "node:fs";
import {join} from "node:path";
import {packageFolder} from "../project.mjs";

export const duckdbWasm = "@duckdb/duckdb-wasm";

/** Packages behind the names that Framework defines on every page: Plot, Inputs, d3, html, Arrow, Arquero, sql. */
export const builtinLibraries = [
  "@observablehq/plot",
  "@observablehq/inputs",
  "apache-arrow",
  "arquero",
  "d3",
  "htl",
  "isoformat",
  duckdbWasm
];

/**
 * Packages that Framework's client could load by a built-in name. No page does, but the client's bundle names a version
 * of each, which Framework would ask the package registry for; an empty folder of any version spares it the question.
 */
export const floatingLibraries = [
  "@observablehq/sample-datasets",
  "d3-dsv",
  "echarts",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

export interface Library {
  name: string;
  version: string;
  folder: string;
}

/** A package as it is installed, looked for upwards from a folder (the project when none is given). */
export function findLibrary(name: string, from?: string): Library {
  const folder = packageFolder(name, from);
  const {version} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {version: string};
  return {name, version, folder};
}
