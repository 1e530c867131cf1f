import {CorrectionRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("corrections", CorrectionRow);
export default loader;
await runAsProgram(import.meta, loader);
