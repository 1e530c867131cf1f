import {DomainRow} from "../src/query/domain/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("domain/domains", DomainRow);
export default loader;
await runAsProgram(import.meta, loader);
