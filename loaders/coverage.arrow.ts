import {CoverageRow} from "../src/query/indicator/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("indicator/coverage", CoverageRow);
export default loader;
await runAsProgram(import.meta, loader);
