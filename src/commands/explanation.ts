import {frontOf} from "../describe/front.ts";
import {kindIn} from "../describe/kind.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {toSimplified} from "../lexicon/script.ts";
import {wordsOf} from "../lexicon/segmenter.ts";
import type {Fact} from "../model/fact.ts";
import {overlaps, type Span} from "../model/span.ts";
import type {Digest} from "../pipeline.ts";
import {headingPath, sentenceAt, toSource} from "../model/text.ts";

/** Why a report is held to be of its kind, in lines: how likely its text makes which kind, and the signs that weighed. */
export function explainKind({clean, description: {kind, title}}: Digest, lexicon: Lexicon): string[] {
  const front = {...frontOf(clean, lexicon), title: title === null ? null : toSimplified(title)};
  const read = kindIn(front, clean.text, lexicon.reports, lexicon.kinds);
  const likely = `${read.kind}, ${Math.round(read.probability * 100)}% likely${read.sure ? "" : " (unsure)"}`;
  return [
    title ?? "(no title)",
    `  ${"kind".padEnd(13)}${kind}${kind === read.kind ? "" : " (stated, not read)"}`,
    `  ${"read as".padEnd(13)}${likely}`,
    `  ${"signs".padEnd(13)}${read.signs.join(", ") || "(none)"}`
  ];
}

/** How whatever stands at a stretch of the source text was read, in lines; none when nothing was read there. */
export function explainAt(report: Digest, at: Span): string[] {
  const {recognitions, reforms, assignments, rejected, facts} = report.findings;
  const stands = (span: Span): boolean => overlaps(toSource(report.clean, span), at);
  const lines = (kind: string, items: readonly Span[]): string[] =>
    items.filter(stands).flatMap((item) => [...mentionLines(report, kind, item), ""]);
  return [
    ...facts.filter(stands).flatMap((fact) => [...factLines(report, fact), ""]),
    ...lines("passed over", rejected),
    ...lines("recognition", recognitions),
    ...lines("named reform", reforms),
    ...lines("assignment", assignments)
  ];
}

/** The ids of the facts that stand at a stretch of the clean text. */
export const factsAt = ({findings: {facts}}: Digest, at: Span): string[] =>
  facts.filter((fact) => overlaps(fact, at)).map(({id}) => id);

/** How the fact of this id was read, in lines; none when the report has no such fact. */
export const explainFact = (report: Digest, id: string): string[] =>
  report.findings.facts.filter((fact) => fact.id === id).flatMap((fact) => factLines(report, fact));

function factLines(report: Digest, fact: Fact): string[] {
  const {sentence: _sentence, start: _start, end: _end, rules, text, id, ...meaning} = fact;
  return [
    ...headLines(report, text, fact),
    ...Object.entries(meaning).map(([name, value]) => `  ${name.padEnd(13)}${JSON.stringify(value)}`),
    `  ${"rules".padEnd(13)}${rules.join(" → ")}`,
    `  ${"words".padEnd(13)}${wordsAround(report, fact)}`,
    `  ${"beside it".padEnd(13)}${besides(report, fact)}`,
    ...report.issues
      .filter(({factId}) => factId === id)
      .map(({severity, message}) => `  ${severity.padEnd(13)}${message}`),
    `  ${"fact".padEnd(13)}${id}`
  ];
}

const reach = 40;

/** The words before and behind a figure as they were cut, with their tags: what the rules had to go by. */
function wordsAround({outline}: Digest, {start, end, sentence}: Fact): string {
  const from = Math.max(sentence.start, start - reach);
  const to = Math.min(sentence.end, end + reach);
  return wordsOf(outline.text.slice(from, to))
    .map(({text, tag}) => `${text}/${tag}`)
    .join(" ");
}

/** What else was read in the sentence, and the numbers in it that were passed over, as what. */
function besides({findings: {facts, rejected}}: Digest, {sentence, id}: Fact): string {
  const within = ({start, end}: Span): boolean => sentence.start <= start && end <= sentence.end;
  const others = facts.filter((fact) => fact.id !== id && within(fact)).map(({text, role}) => `${text} (${role})`);
  const passed = rejected.filter(within).map(({text, reason}) => `${text} (no fact: ${reason})`);
  return [...others, ...passed].join(", ") || "(nothing)";
}

function mentionLines(report: Digest, kind: string, item: Span): string[] {
  const {start, end, ...rest} = item;
  const text = report.clean.text.slice(start, end);
  return [
    ...headLines(report, `${text} (${kind})`, item),
    ...Object.entries(rest).map(([name, value]) => `  ${name.padEnd(13)}${JSON.stringify(value)}`)
  ];
}

/** What stands where: source offsets and characters as received, section, sentence. */
function headLines({source, clean, outline}: Digest, title: string, span: Span): string[] {
  const received = toSource(clean, span);
  const sentence = sentenceAt(outline.sentences, span.start);
  return [
    title,
    `  ${"received".padEnd(13)}${received.start}-${received.end} ${source.text.slice(received.start, received.end)}`,
    `  ${"section".padEnd(13)}${headingPath(outline, sentence?.section ?? 0).join(" › ") || "(none)"}`,
    `  ${"sentence".padEnd(13)}${sentence ? outline.text.slice(sentence.start, sentence.end) : ""}`
  ];
}
