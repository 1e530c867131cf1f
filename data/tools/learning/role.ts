import {readFileSync} from "node:fs";
import {extract} from "../../../src/extract/index.ts";
import type {Gold} from "../../../src/evaluate/gold.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {roles} from "../../../src/model/fact.ts";
import {overlaps} from "../../../src/model/span.ts";
import {toSource} from "../../../src/model/text.ts";
import {type Digest, digestText} from "../../../src/pipeline.ts";
import type {Signed} from "../../../src/resolve/fact.ts";
import {isPair} from "../../../src/resolve/pairs.ts";
import {figuresOf} from "../../../src/resolve/index.ts";
import type {Labelled} from "./labelled.ts";
import type {Question} from "./question.ts";
import type {Sample} from "./train.ts";

/** Own sentences are plainer than those of reports, so they count less. */
const ownCounts = 0.4;

export const figuresIn = ({id, description, outline, clean}: Digest, lexicon: Lexicon): Signed[] =>
  figuresOf(
    {
      reportId: id,
      description,
      kindIsSure: !clean.warnings.some(({code}) => code === "kind-unsure"),
      outline,
      mentions: extract(outline, lexicon)
    },
    lexicon
  );

/** Each label is learnt from twice: as the report is read, and as it would be if its kind were always found. */
function samplesOf({document, gold, digest, told}: Labelled, lexicon: Lexicon): Sample[] {
  const silent = labelsIn(gold, told(), lexicon).map((sample) => ({...sample, silent: true}));
  return [...labelsIn(gold, digest(), lexicon), ...silent].map((sample) => ({...sample, document, counts: 0.5}));
}

function labelsIn(gold: Gold, digest: Digest, lexicon: Lexicon): Omit<Sample, "document">[] {
  const figures = figuresIn(digest, lexicon).map((figure) => ({...figure, at: toSource(digest.clean, figure.fact)}));
  return gold.facts.flatMap((label) => {
    const figure = figures.find(({fact, at}) => overlaps(at, label) && fact.value === label.value);
    if (!figure || label.optional) return [];
    const {fact, signs} = figure;
    return [{signs, class: label.role, text: `${fact.text} | ${fact.sentence.text}`}];
  });
}

/** Sentences with their roles: each figure is followed by the first letter of its role in braces. */
function own(lexicon: Lexicon): Sample[] {
  const text = readFileSync(new URL("role.txt", import.meta.url), "utf8");
  return text
    .split(/^# /m)
    .slice(1)
    .flatMap((report) => ownSamples(report.trim(), lexicon));
}

const letter = /\{([rtoc])\}/g;

function ownSamples(marked: string, lexicon: Lexicon): Sample[] {
  const text = marked.replace(letter, "");
  const path = `${text.split("\n")[0] ?? ""}.txt`;
  const digest = digestText(
    {text, format: "txt", encoding: null, hardWrapped: false, tables: [], stated: {}, warnings: []},
    path,
    lexicon,
    {}
  );
  const figures = figuresIn(digest, lexicon).map((figure) => ({...figure, at: toSource(digest.clean, figure.fact)}));
  let taken = 0;
  return [...marked.matchAll(letter)].map(({0: mark, 1: name, index}) => {
    const end = index - taken;
    taken += mark.length;
    const figure = figures.find(({at}) => at.start < end && at.end >= end);
    const role = roles.find((one) => one.startsWith(name ?? ""));
    if (!figure || !role) throw new Error(`no figure before ${mark}: ${text.slice(Math.max(0, end - 20), end)}`);
    return {document: path, signs: figure.signs, class: role, counts: ownCounts, text: figure.fact.sentence.text};
  });
}

/** A pair of characters that stands in few documents tells by chance, and would tell of them. */
const documentsOfPairs = 8;

export const role: Question = {
  classes: roles,
  documentsOf: (sign) => (isPair(sign) ? documentsOfPairs : 1),
  samplesOf,
  own
};
