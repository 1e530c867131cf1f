import {PhrasesRow} from "../src/query/indicator/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("indicator/phrases", PhrasesRow);
export default loader;
await runAsProgram(import.meta, loader);
