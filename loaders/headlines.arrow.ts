import {HeadlineRow} from "../src/query/overview/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("overview/headlines", HeadlineRow);
export default loader;
await runAsProgram(import.meta, loader);
