import {describe} from "vitest";
import {hasCorpus, knownReports} from "../beside.ts";
import {ingestFolders, noBrowser} from "./harness.ts";
import {weigh} from "./weight.ts";

// Up to 4 % above what each page moves now: whoever adds to one sees it here, and weighs whether it is worth that. Where it is
// too much the test says what came, as `npm run bench -- --each` does.
const pages = [
  {page: "index.html", most: 264_000},
  {page: "methods.html", most: 155_000},
  {page: "compare.html?places=360700,431100", most: 295_000},
  {page: "compare.html?places=440000,500000,510000,330000", most: 384_000},
  {page: "compare.html?places=440000,500000,510000,330000,370000,620000,460000,210000", most: 450_000},
  {page: "indicators.html", most: 279_000},
  {page: "indicators.html?id=gdp-growth", most: 287_000},
  {page: "place.html?code=330000", most: 354_000},
  {page: "report.html", most: 149_000},
  {page: "search.html?q=营商环境", most: 268_000},
  {page: "search.html?q=习近平新时代中国特色社会主义思想", most: 385_000},
  {page: "targets.html", most: 346_000},
  {page: "reforms.html", most: 232_000},
  {page: "honours.html", most: 228_000},
  {page: "sql.html", most: 256_000},
  {page: "quality.html", most: 309_000}
];

describe.skipIf(noBrowser || !hasCorpus)("with the 36 reports of ../shared/corpus", () => {
  weigh((ledger) => ingestFolders(ledger, knownReports), pages);
});
