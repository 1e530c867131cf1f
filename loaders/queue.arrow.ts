import {QueueRow} from "../src/query/review/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("review/queue", QueueRow);
export default loader;
await runAsProgram(import.meta, loader);
