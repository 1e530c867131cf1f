/** What became of figures, of a report or in a run. */
export const factCounts = ["factsAdded", "factsChanged", "factsWithdrawn", "factsReanchored"] as const;

/** What a run counts of what it did to the ledger, in the order in which pages tell it. */
export const runCounts = ["reportsAdded", "reportsChanged", "reportsWithdrawn", ...factCounts] as const;
