import {beforeAll, describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {toSource} from "../../src/model/text.ts";
import {type Digest, digest} from "../../src/pipeline.ts";
import {listSources, loadSource} from "../../src/store/sources.ts";
import {hasCorpus, knownReports, needsCorpus} from "../beside.ts";

const lexicon = loadLexicon();

describe.skipIf(!hasCorpus)(`the reading of real reports (${needsCorpus})`, () => {
  const read: {path: string; report: Digest}[] = [];

  beforeAll(async () => {
    for (const {path} of await listSources(knownReports)) {
      const {file, sidecar} = await loadSource(path);
      for (const report of await digest(file, lexicon, sidecar.stated)) read.push({path, report});
    }
  });

  test("two CSV copies are the reports that they copy: 38 files, 36 reports, 36 places", () => {
    expect(read).toHaveLength(38);
    expect(new Set(read.map(({report}) => report.id)).size).toBe(36);
    expect(new Set(read.map(({report}) => report.description.place?.code)).size).toBe(36);
    expect(read.filter(({report}) => report.description.place === null)).toEqual([]);
  });

  test("the source characters of every fact, cleaned, are the fact's", () => {
    const wrong = read.flatMap(({path, report: {source, clean: cleaned, findings}}) =>
      findings.facts
        .filter((fact) => {
          const {start, end} = toSource(cleaned, fact);
          const received = source.text.slice(start, end);
          const readable = clean({...source, text: `改革${received}改革`}, lexicon).text.slice(2, -2);
          const isSame = received === fact.text || readable === fact.text || cleaned.script === "traditional";
          return !isSame || cleaned.text.slice(fact.start, fact.end) !== fact.text;
        })
        .map((fact) => `${path} ${fact.start} ${fact.text}`)
    );
    expect(wrong).toEqual([]);
  });

  test("sentences hold their facts, and no two facts share characters", () => {
    for (const {report} of read) {
      let end = -1;
      for (const fact of report.findings.facts.toSorted((a, b) => a.start - b.start)) {
        expect(fact.sentence.start).toBeLessThanOrEqual(fact.start);
        expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.end);
        expect(fact.start).toBeGreaterThanOrEqual(end);
        end = fact.end;
      }
    }
  });

  test("at least fifty indicators have figures from five or more places", () => {
    const places = new Map<string, Set<string>>();
    for (const {report} of read) {
      for (const {indicatorId} of report.findings.facts) {
        if (indicatorId === null) continue;
        const held = places.get(indicatorId) ?? new Set<string>();
        places.set(indicatorId, held.add(report.description.place?.code ?? ""));
      }
    }
    expect([...places.values()].filter((held) => held.size >= 5).length).toBeGreaterThanOrEqual(50);
  });

  test("of the city reports' counts, targets and outcomes at least four fifths belong to a family", () => {
    const facts = read.filter(({path}) => path.includes("seeds")).flatMap(({report}) => report.findings.facts);
    const counted = facts.filter(({role}) => role !== "context");
    const placed = counted.filter(({family}) => family !== null);
    expect(placed.length / counted.length).toBeGreaterThanOrEqual(0.8);
  });
});
