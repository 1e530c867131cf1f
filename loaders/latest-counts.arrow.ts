import {query} from "../src/query/index.ts";
import {RunRow} from "../src/query/overview/rows.ts";
import {DiffCountRow} from "../src/query/run/rows.ts";
import {toArrow} from "../src/site/arrow.ts";
import {type Loader, runAsProgram} from "../src/site/loader.ts";

/** Nothing where the latest update was the first run: all is new then. */
const loader: Loader = async (connection) => {
  const runs = await query(connection, "overview/runs", {}, RunRow);
  const latest = runs.find((run) => run.reportsAdded + run.reportsChanged + run.reportsWithdrawn > 0)?.id ?? 0;
  const span = {from: latest - 1, to: latest};
  return toArrow(latest > 1 ? await query(connection, "run/counts", span, DiffCountRow) : [], DiffCountRow);
};
export default loader;
await runAsProgram(import.meta, loader);
