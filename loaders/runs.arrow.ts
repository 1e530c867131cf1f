import {RunRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("runs", RunRow);
export default loader;
await runAsProgram(import.meta, loader);
