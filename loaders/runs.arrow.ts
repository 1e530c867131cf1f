import {RunRow} from "../src/query/overview/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("overview/runs", RunRow);
export default loader;
await runAsProgram(import.meta, loader);
