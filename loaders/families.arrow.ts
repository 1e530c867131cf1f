import {FamilyRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("families", FamilyRow);
export default loader;
await runAsProgram(import.meta, loader);
