import {HistoryRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("history", HistoryRow);
export default loader;
await runAsProgram(import.meta, loader);
