import {ConfidenceRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("confidences", ConfidenceRow);
export default loader;
await runAsProgram(import.meta, loader);
