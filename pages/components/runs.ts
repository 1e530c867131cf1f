/** What a run counts of what it did to the ledger, in the order in which pages tell it. */
export const runCounts = [
  "reportsAdded",
  "reportsChanged",
  "reportsWithdrawn",
  "factsAdded",
  "factsChanged",
  "factsWithdrawn",
  "factsReanchored"
] as const;
