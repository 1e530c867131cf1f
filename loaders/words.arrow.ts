import {WordRow} from "../src/query/overview/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("overview/words", WordRow);
export default loader;
await runAsProgram(import.meta, loader);
