import {MainPeriodRow} from "../src/query/indicatorRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("main-periods", MainPeriodRow);
export default loader;
await runAsProgram(import.meta, loader);
