import {factId} from "../model/factId.ts";
import type {Span} from "../model/span.ts";
import {type Outline, sentenceAt} from "../model/text.ts";
import type {Digest} from "../pipeline.ts";

/**
 * Throws RangeError where something does not stand in its report as it says: each character of the clean text comes from the source,
 * each sentence follows the one before it, and each figure, honour, reform and task is what the text has at its place. That the clean
 * text says what the source says is not looked at: to clean it again would be to read the report again.
 */
export function requirePlaced({id, clean, source, outline, findings}: Digest): void {
  requireRising(clean.starts, source.text.length);
  requireRising(clean.ends, source.text.length);
  requireInOrder(outline);
  const {facts, recognitions, reforms, assignments, rejected} = findings;
  for (const one of [...facts, ...facts.map(({sentence}) => sentence), ...recognitions, ...rejected])
    if (clean.text.slice(one.start, one.end) !== one.text) throw strayed(one, one.text);
  for (const one of [...reforms, ...assignments]) requireWithin(one, clean.text.length);
  for (const one of reforms) if (!clean.text.slice(one.start, one.end).includes(one.name)) throw strayed(one, one.name);
  for (const fact of facts) {
    const {start, end, sentence} = fact;
    if (fact.id !== factId(id, start, end)) throw new RangeError(`not the figure at [${start}, ${end}): ${fact.id}`);
    const holding = sentenceAt(outline.sentences, start);
    const isIts = holding?.start === sentence.start && holding.end === sentence.end && end <= sentence.end;
    if (!isIts) throw new RangeError(`not in its sentence: ${fact.id}`);
  }
}

const strayed = ({start, end}: Span, words: string): RangeError =>
  new RangeError(`not what the text has at [${start}, ${end}): ${words}`);

function requireRising(offsets: Uint32Array, most: number): void {
  let before = 0;
  for (const offset of offsets) {
    if (offset < before || offset > most) throw new RangeError(`no place in a source of ${most} characters: ${offset}`);
    before = offset;
  }
}

function requireInOrder({text, sentences, sections}: Outline): void {
  let before = 0;
  for (const [index, sentence] of sentences.entries()) {
    requireWithin(sentence, text.length);
    if (sentence.index !== index || sentence.start < before) throw new RangeError(`sentence out of order: ${index}`);
    if (!sections[sentence.section]) throw new RangeError(`no such section: ${sentence.section}`);
    before = sentence.end;
  }
}

function requireWithin({start, end}: Span, length: number): void {
  if (start >= end || end > length) throw new RangeError(`span outside the text: [${start}, ${end})`);
}
