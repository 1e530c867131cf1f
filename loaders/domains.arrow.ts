import {DomainRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("domains", DomainRow);
export default loader;
await runAsProgram(import.meta, loader);
