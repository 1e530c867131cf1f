import {FileRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("files", FileRow);
export default loader;
await runAsProgram(import.meta, loader);
