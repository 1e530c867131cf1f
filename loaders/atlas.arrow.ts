import {AtlasRow} from "../src/query/place/rows.ts";
import {toArrow} from "../src/site/arrow.ts";
import {atlasRows} from "../src/site/atlas.ts";
import {type Loader, runAsProgram} from "../src/site/loader.ts";

const loader: Loader = () => Promise.resolve(toArrow(atlasRows(), AtlasRow));
export default loader;
await runAsProgram(import.meta, loader);
