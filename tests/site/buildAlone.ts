// Builds the pages of a folder in a process of its own: `tsx tests/site/buildAlone.ts OUT PAGES`.
import {buildAnew} from "../../src/site/framework.ts";

const [out = "", pages] = process.argv.slice(2);
await buildAnew(out, pages);
