import {ShareRow} from "../src/query/review/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("review/shares", ShareRow);
export default loader;
await runAsProgram(import.meta, loader);
