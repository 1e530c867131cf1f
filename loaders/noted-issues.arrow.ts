import {NotedIssueRow} from "../src/query/quality/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("quality/noted-issues", NotedIssueRow);
export default loader;
await runAsProgram(import.meta, loader);
