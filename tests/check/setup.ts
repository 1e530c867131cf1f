import type {Check, Checkable} from "../../src/check/check.ts";
import {check} from "../../src/check/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Fact} from "../../src/model/fact.ts";
import type {Description} from "../../src/model/report.ts";
import type {CleanText} from "../../src/model/text.ts";

export const lexicon = loadLexicon();

let facts = 0;

/** A fact that no check minds, but for `differences`. */
export function fact(differences: Partial<Fact> = {}): Fact {
  const start = 10 * facts++;
  return {
    id: `f-${start}-${start + 2}`,
    start,
    end: start + 2,
    text: "4次",
    sentence: {start, end: start + 9, text: ""},
    value: 4,
    valueMax: null,
    unit: "次",
    comparator: "eq",
    role: "outcome",
    change: "none",
    measure: "level",
    from: null,
    indicator: "会议",
    indicatorId: null,
    family: null,
    domain: "governance",
    period: {start: "2021-01-01", end: "2021-12-31"},
    deadline: null,
    cumulative: false,
    scope: null,
    scopeBasis: "assumed",
    doubts: [],
    otherRole: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    yearly: null,
    coverage: null,
    lead: null,
    part: false,
    confidence: 0.9,
    cell: null,
    reader: "rules",
    rules: [],
    ...differences
  };
}

const description: Description = {
  place: {code: "360700", name: "赣州市", province: "江西省", level: "prefecture"},
  kind: "review",
  year: 2021,
  period: null,
  published: null,
  title: null,
  source: null,
  author: null
};

interface Differences {
  facts?: Fact[];
  description?: Partial<Description>;
  cleaned?: Partial<CleanText>;
}

/** What the checks say of a report that they do not mind, but for `differences`. */
export function issuesOf(differences: Differences, words = lexicon, checks?: readonly Check[]) {
  const offsets = Uint32Array.from({length: 1000}, (_, i) => i);
  const report: Checkable = {
    cleaned: {
      text: "",
      starts: offsets,
      ends: offsets.map((i) => i + 1),
      script: "simplified",
      garbled: false,
      clutter: [],
      tables: [],
      warnings: [],
      ...differences.cleaned
    },
    description: {...description, ...differences.description},
    findings: {
      facts: differences.facts ?? [fact()],
      recognitions: [],
      reforms: [],
      assignments: [],
      rejected: []
    }
  };
  return check(report, words, checks);
}
