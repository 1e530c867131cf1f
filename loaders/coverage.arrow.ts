import {CoverageRow} from "../src/query/indicatorRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("coverage", CoverageRow);
export default loader;
await runAsProgram(import.meta, loader);
