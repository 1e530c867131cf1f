import {ReportRow} from "../src/query/report/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("report/reports", ReportRow);
export default loader;
await runAsProgram(import.meta, loader);
