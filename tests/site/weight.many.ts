import {describe} from "vitest";
import {noBrowser} from "./harness.ts";
import {makeLedger} from "./many.ts";
import {weigh} from "./weight.ts";

const pages = [
  {page: "index.html", most: 1_500_000},
  {page: "compare.html?places=130100,140100", most: 1_500_000},
  {page: "indicators.html?id=income-rural-growth", most: 1_500_000},
  {page: "place.html?code=330100", most: 1_500_000},
  {page: "search.html?q=一", most: 1_500_000},
  {page: "targets.html", most: 1_500_000},
  {page: "reforms.html", most: 1_500_000},
  {page: "honours.html", most: 1_500_000},
  {page: "quality.html", most: 1_500_000}
];

describe.skipIf(noBrowser)("with 1,000 made-up reports", () => {
  weigh((ledger) => makeLedger(ledger, 1000), pages);
});
