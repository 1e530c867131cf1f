import {HeadlineRow} from "../src/query/indicatorRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("headlines", HeadlineRow);
export default loader;
await runAsProgram(import.meta, loader);
