import {TargetGroupRow} from "../src/query/target/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("target/groups", TargetGroupRow);
export default loader;
await runAsProgram(import.meta, loader);
