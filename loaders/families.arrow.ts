import {FamilyRow} from "../src/query/indicator/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("indicator/families", FamilyRow);
export default loader;
await runAsProgram(import.meta, loader);
