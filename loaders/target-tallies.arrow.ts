import {TargetTallyRow} from "../src/query/target/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("target/tallies", TargetTallyRow);
export default loader;
await runAsProgram(import.meta, loader);
