// What it takes to read prose, on one thread, from the text of a report to all that is known of it: `npm run bench:read`. Times are
// of the thread that reads, and told in those of jieba's plain cut of the same text, taken report by report in the same run, so
// that what else the machine does meets both. Reads the 36 reports of ../shared/corpus, or made-up ones where it is not there.
import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {cpus} from "node:os";
import {join} from "node:path";
import {check} from "../../src/check/index.ts";
import {clean} from "../../src/clean/index.ts";
import {describe} from "../../src/describe/index.ts";
import {extract} from "../../src/extract/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {resolve} from "../../src/resolve/index.ts";
import {split} from "../../src/split/index.ts";
import {corpus, hasCorpus} from "../beside.ts";
import {reportMaker} from "./corpus.ts";
import {median} from "./median.ts";

interface Jieba {
  load(): void;
  cut(text: string): string[];
}

interface Report {
  path: string;
  text: string;
}

/** The first rounds compile the program. */
const rounds = {all: 7, warm: 2} as const;

const lexicon = loadLexicon();
const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;

/** Nanoseconds of the processor that this thread has had, as Linux tells them. */
const spent = (): number => Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[0]);

const inFolder = (folder: string): Report[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({path: join(folder, name), text: readFileSync(join(folder, name), "utf8")}));

function reports(): Report[] {
  if (hasCorpus) return ["seeds", "provinces"].flatMap((name) => inFolder(join(corpus, name)));
  const make = reportMaker();
  return Array.from({length: 36}, (_, n) => make(n)).map(({name, text}) => ({path: name, text}));
}

type Stage = "jieba's cut" | "clean" | "describe" | "split" | "extract" | "resolve" | "check";

/** Reads a report as `digestText` does, each stage timed. */
function readTimed({path, text}: Report, add: (stage: Stage, nanoseconds: number) => void): void {
  const timed = <T>(stage: Stage, work: () => T): T => {
    const start = spent();
    const made = work();
    add(stage, spent() - start);
    return made;
  };
  timed("jieba's cut", () => jieba.cut(text));
  const source = {text, format: "txt", encoding: "utf-8", hardWrapped: false, stated: {}, warnings: [], tables: []};
  const cleaned = timed("clean", () => clean(source, lexicon));
  const {description} = timed("describe", () => describe({source, cleaned, path, overrides: {}}, lexicon));
  const outline = timed("split", () => split(cleaned.text, cleaned.tables));
  const mentions = timed("extract", () => extract(outline, lexicon));
  const findings = timed("resolve", () => resolve({reportId: "made", description, outline, mentions}, lexicon));
  timed("check", () => check({cleaned: {...cleaned, warnings: []}, description, findings}, lexicon));
}

jieba.cut("");
const all = reports();
const times = Array.from({length: rounds.all}, () => {
  const sums = new Map<Stage, number>();
  for (const report of all) readTimed(report, (stage, time) => sums.set(stage, (sums.get(stage) ?? 0) + time));
  return sums;
});
const warm = times.slice(rounds.warm);
const of = (sums: ReadonlyMap<Stage, number>, stage: Stage): number =>
  (sums.get(stage) ?? 0) / (sums.get("jieba's cut") ?? 1);
const whole = (sums: ReadonlyMap<Stage, number>): number =>
  [...sums.keys()].reduce((sum, stage) => sum + of(sums, stage), -1);
const characters = all.reduce((sum, {text}) => sum + text.length, 0);
const seconds = median(
  warm.map((sums) => ([...sums.values()].reduce((a, b) => a + b, 0) - (sums.get("jieba's cut") ?? 0)) / 1e9)
);
const spread = warm.map(whole).toSorted((a, b) => a - b);

console.log(
  `${all.length} reports, ${characters} characters; Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}\n`
);
console.log("| stage | × jieba's cut |\n|---|---|");
for (const stage of warm[0]?.keys() ?? [])
  console.log(`| ${stage} | ${median(warm.map((sums) => of(sums, stage))).toFixed(2)} |`);
console.log(`| all | ${median(spread).toFixed(1)} (${spread[0]?.toFixed(1)} to ${spread.at(-1)?.toFixed(1)}) |`);
console.log(`| all, first round | ${times.slice(0, 1).map(whole)[0]?.toFixed(1)} |`);
console.log(`\n${Math.round(characters / seconds / 1000)} thousand characters a second of the processor`);
