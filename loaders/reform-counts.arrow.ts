import {ReformCountRow} from "../src/query/reform/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("reform/counts", ReformCountRow);
export default loader;
await runAsProgram(import.meta, loader);
