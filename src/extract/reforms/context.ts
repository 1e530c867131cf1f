import type {ReformLexicon} from "../../lexicon/reforms.ts";
import type {Outline, Sentence} from "../../model/text.ts";
import {headingPath} from "../../model/text.ts";

/** A report about reform says a word of its talk at least this often in a thousand characters; one about all work, about twice. */
const denseReport = 6;

/** A paragraph that says it this often is about reform. */
const denseParagraph = 3;

/**
 * Says of each sentence whether reform is what its report, section or paragraph is about: there every new mechanism
 * or model is a reform by name, elsewhere only what the text calls one.
 */
export function reformTalk(outline: Outline, {talk}: Pick<ReformLexicon, "talk">): (sentence: Sentence) => boolean {
  const count = (text: string): number => talk.findAll(text).length;
  const {text, sections, sentences} = outline;
  if (text.length > 0 && (count(text) / text.length) * 1000 >= denseReport) return () => true;
  const said = sections.map(({index}) => headingPath(outline, index).some((heading) => talk.isIn(heading)));
  const perParagraph = new Map<number, number>();
  const openings = new Set<number>();
  for (const {start, end, paragraph} of sentences) {
    const times = count(text.slice(start, end));
    if (!perParagraph.has(paragraph) && times > 0) openings.add(paragraph);
    perParagraph.set(paragraph, (perParagraph.get(paragraph) ?? 0) + times);
  }
  return ({section, paragraph}) =>
    said[section] === true || openings.has(paragraph) || (perParagraph.get(paragraph) ?? 0) >= denseParagraph;
}
