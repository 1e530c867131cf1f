import type {Meaning} from "./fact.ts";

/** What an entry of the catalogue tells of a figure that nobody has said. */
interface Entry {
  measure: {counts?: Meaning["measure"] | undefined};
  family: string | null;
  domain: string;
}

/** What a figure means of which only some is said: that, what its indicator tells, and nothing where neither does. */
export function completed(said: Partial<Meaning>, entry: Entry | undefined): Meaning {
  return {
    value: 0,
    valueMax: null,
    unit: "",
    comparator: "eq",
    role: "context",
    change: "none",
    measure: entry?.measure.counts ?? "level",
    from: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    indicator: "",
    indicatorId: null,
    family: entry?.family ?? null,
    domain: entry?.domain ?? "general",
    period: null,
    deadline: null,
    cumulative: false,
    yearly: null,
    scope: null,
    scopeBasis: said.scope == null ? "assumed" : "stated",
    coverage: null,
    lead: null,
    part: false,
    doubts: [],
    otherRole: null,
    ...said
  };
}
