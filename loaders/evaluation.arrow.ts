import {EvaluationRow} from "../src/query/quality/evaluation.ts";
import {toArrow} from "../src/site/arrow.ts";
import {evaluationRows} from "../src/site/evaluation.ts";
import {type Loader, runAsProgram} from "../src/site/loader.ts";

const loader: Loader = async () => toArrow(await evaluationRows(), EvaluationRow);
export default loader;
await runAsProgram(import.meta, loader);
