import {RejectedSampleRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("rejected-numbers", RejectedSampleRow);
export default loader;
await runAsProgram(import.meta, loader);
