import type {Fact} from "./fact.ts";
import {factId} from "./factId.ts";
import {type PackedRows, packRows, unpackRows} from "./packedRows.ts";
import type {Span} from "./span.ts";

/** What was read out of a report: where it stands in its clean text, and as received. */
interface Found extends Span {
  received: Span;
}

/** A figure, as far as it repeats what its place and its sentence say. */
interface Figure extends Found, Pick<Fact, "id" | "text" | "sentence" | "indicator"> {}

/** What was read out of a report, of which these parts are packed. */
interface Findings {
  id: string;
  facts: readonly Figure[];
  recognitions: readonly Found[];
  reforms: readonly Found[];
  assignments: readonly Found[];
}

interface Packed extends Record<Exclude<keyof Findings, "id">, PackedRows> {
  id: string;
  sentences: Sentence[];
}

type Sentence = Fact["sentence"];

/** What was read out of a report as pages get it: lists by field, and each sentence once. */
export type PackedFindings<F extends Findings> = Omit<F, keyof Packed> & Packed;

/** Packs what was read out of a report: two thirds of the bytes, once a server has packed them. */
export function packFindings<F extends Findings>(found: F): PackedFindings<F> {
  const sentences = new Map(found.facts.map(({sentence}) => [keyOf(sentence), sentence]));
  const numbers = new Map([...sentences.keys()].map((key, i) => [key, i]));
  return {
    ...found,
    sentences: [...sentences.values()],
    facts: packRows(
      found.facts.map((fact) => ({...fact, ...quoting(found.id, fact, numbers.get(keyOf(fact.sentence)) ?? 0)}))
    ),
    recognitions: packPlaces(found.recognitions),
    reforms: packPlaces(found.reforms),
    assignments: packPlaces(found.assignments)
  };
}

/** What `packFindings` has packed, as it was. Throws a RangeError for a figure of no sentence. */
export function unpackFindings<F extends Findings>(found: PackedFindings<F>): F {
  const {sentences, ...packed}: Packed = found;
  return {
    ...packed,
    facts: unpackRows(packed.facts).map((row) => ({
      ...row,
      ...quoted(packed.id, row as unknown as Quoting, sentences)
    })),
    recognitions: unpackPlaces(packed.recognitions),
    reforms: unpackPlaces(packed.reforms),
    assignments: unpackPlaces(packed.assignments)
  } as unknown as F;
}

const packPlaces = (all: readonly Found[]): PackedRows => packRows(all.map((one) => ({...one, ...placeOf(one, 0)})));

const unpackPlaces = (packed: PackedRows): Found[] =>
  unpackRows(packed).map((row) => ({...row, ...spansAt(row as unknown as Place, 0)}));

/** Where it stands in small numbers: how long it is, how far it is shifted as received, and how much longer it is there. */
interface Place {
  start: number;
  end: number;
  received: [shift: number, longer: number];
}

const placeOf = ({start, end, received}: Found, from: number): Place => ({
  start: start - from,
  end: end - start,
  received: [received.start - start, received.end - received.start - (end - start)]
});

function spansAt({start: at, end: length, received: [shift, longer]}: Place, from: number): Found {
  const start = from + at;
  return {start, end: start + length, received: {start: start + shift, end: start + shift + length + longer}};
}

/** A figure in the words of its sentence: what its place says already is null. */
interface Quoting extends Place {
  /** Its number. */
  sentence: number;
  id: string | null;
  text: string | null;
  indicator: Quote;
}

/** A text by where it begins in a sentence and its length; itself where it does not stand there. */
type Quote = string | [at: number, length: number];

function quoting(report: string, figure: Figure, number: number): Quoting {
  const {id, text, sentence, indicator} = figure;
  return {
    ...placeOf(figure, sentence.start),
    sentence: number,
    id: id === factId(report, figure.start, figure.end) ? null : id,
    text: text === textAt(sentence, figure) ? null : text,
    indicator: quoteOf(indicator, sentence)
  };
}

function quoted(
  report: string,
  {sentence: number, id, text, indicator, ...place}: Quoting,
  sentences: readonly Sentence[]
): Figure {
  const sentence = sentences[number];
  if (!sentence) throw new RangeError(`a figure of no sentence: ${number}`);
  const spans = spansAt(place, sentence.start);
  return {
    ...spans,
    sentence,
    id: id ?? factId(report, spans.start, spans.end),
    text: text ?? textAt(sentence, spans),
    indicator: typeof indicator === "string" ? indicator : wordsAt(sentence, indicator)
  };
}

const keyOf = ({start, text}: Sentence): string => `${start} ${text}`;

const textAt = ({text, start: from}: Sentence, {start, end}: Span): string => text.slice(start - from, end - from);

function quoteOf(words: string, {text}: Sentence): Quote {
  const at = text.indexOf(words);
  return at === -1 ? words : [at, words.length];
}

const wordsAt = ({text}: Sentence, [at, length]: readonly [number, number]): string => text.slice(at, at + length);
