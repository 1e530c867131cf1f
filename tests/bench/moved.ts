import type {PlaceEntry} from "../../src/lexicon/places.ts";
import type {Digest} from "../../src/pipeline.ts";

/** What was read of a report, as that of the n-th place: the n-th report of its own. */
export function movedTo(digest: Digest, n: number, {code, name, province, level}: PlaceEntry): Digest {
  const id = n.toString(16).padStart(12, "0");
  const facts = digest.findings.facts.map((fact) => ({...fact, id: `${id}-${fact.start}-${fact.end}`}));
  const issues = digest.issues.map((issue) => ({...issue, factId: null}));
  const description = {...digest.description, place: {code, name, province, level}};
  return {...digest, id, description, issues, findings: {...digest.findings, facts}};
}
