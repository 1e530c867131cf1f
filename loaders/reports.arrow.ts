import {ReportRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("reports", ReportRow);
export default loader;
await runAsProgram(import.meta, loader);
