import {DoubtfulRow} from "../src/query/quality/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("quality/doubtful-facts", DoubtfulRow);
export default loader;
await runAsProgram(import.meta, loader);
