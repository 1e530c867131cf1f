import {RejectedSampleRow} from "../src/query/quality/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("quality/rejected-numbers", RejectedSampleRow);
export default loader;
await runAsProgram(import.meta, loader);
