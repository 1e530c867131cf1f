import {PlaceIndicatorRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("place-indicators", PlaceIndicatorRow);
export default loader;
await runAsProgram(import.meta, loader);
