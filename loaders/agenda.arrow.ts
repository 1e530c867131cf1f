import {AgendaRow} from "../src/query/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("agenda", AgendaRow);
export default loader;
await runAsProgram(import.meta, loader);
