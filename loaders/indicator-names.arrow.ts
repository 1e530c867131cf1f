import {IndicatorNameRow} from "../src/query/indicator/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("indicator/names", IndicatorNameRow);
export default loader;
await runAsProgram(import.meta, loader);
