import {HonourTallyRow} from "../src/query/honour/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("honour/tallies", HonourTallyRow);
export default loader;
await runAsProgram(import.meta, loader);
