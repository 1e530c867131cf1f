import {IndicatorRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("indicators", IndicatorRow);
export default loader;
await runAsProgram(import.meta, loader);
