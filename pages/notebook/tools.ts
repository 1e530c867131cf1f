/** What a notebook imports from `reform-ledger`; `docs/notebooks.md` describes each with examples. */
export {amount} from "./amount.ts";
export {compareChart, map, trend} from "./charts.ts";
export {facts, indicators, promises, reports} from "./facts.ts";
export {memoTable} from "./memo.ts";
export {cite, quote} from "./quote.ts";
export {said} from "./said.ts";
