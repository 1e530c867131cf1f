import {NotedIssueRow} from "../src/query/qualityRows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("noted-issues", NotedIssueRow);
export default loader;
await runAsProgram(import.meta, loader);
