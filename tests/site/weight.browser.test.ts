import {describe} from "vitest";
import {hasCorpus, knownReports} from "../beside.ts";
import {ingestFolders, noBrowser} from "./harness.ts";
import {weigh} from "./weight.ts";

const pages = [
  {page: "index.html", most: 450_000},
  {page: "methods.html", most: 450_000},
  {page: "compare.html?places=360700,431100", most: 450_000},
  {page: "compare.html?places=330000,320000,440000,510000", most: 450_000},
  {page: "indicators.html", most: 450_000},
  {page: "indicators.html?id=gdp-growth", most: 450_000},
  {page: "place.html?code=510000", most: 450_000},
  {page: "search.html?q=营商环境", most: 450_000},
  {page: "search.html?q=习近平新时代中国特色社会主义思想", most: 450_000},
  {page: "targets.html", most: 450_000},
  {page: "reforms.html", most: 450_000},
  {page: "honours.html", most: 450_000},
  {page: "quality.html", most: 450_000}
];

describe.skipIf(noBrowser || !hasCorpus)("with the 36 reports of ../shared/corpus", () => {
  weigh((ledger) => ingestFolders(ledger, knownReports), pages);
});
