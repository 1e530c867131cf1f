import {AgendaRow} from "../src/query/overview/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("overview/agenda", AgendaRow);
export default loader;
await runAsProgram(import.meta, loader);
