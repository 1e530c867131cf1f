import {DoubtfulRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("doubtful-facts", DoubtfulRow);
export default loader;
await runAsProgram(import.meta, loader);
