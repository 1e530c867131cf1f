import type {Directions, ReportWords} from "../lexicon/reports.ts";
import {choose, type LinearModel, type Sign} from "../model/linear.ts";
import {matchesOf} from "../model/matches.ts";
import type {ReportKind} from "../model/report.ts";
import type {Front} from "./front.ts";

/** What kind of report a text is, how likely, and the signs that told; `sure` is false where others come close. */
export interface KindReading {
  kind: ReportKind;
  probability: number;
  sure: boolean;
  signs: readonly string[];
}

/** Below this the kind is said to be unsure: by cross-validation more than a third of what was held less likely was wrong. */
const likely = 0.9;

/** Weighs all that speaks of the kind: the title, the first words, the headings, and the time of every sentence. */
export function kindIn(front: Front, text: string, words: ReportWords, model: LinearModel<ReportKind>): KindReading {
  const signs = kindSigns(front, text, words);
  const {class: kind, probability, weighed} = choose(signs, model);
  // Such a title leaves nothing to weigh, whatever part of the text is there.
  if (saysBoth(ownTitle(front.title ?? "", words), words))
    return {kind: "mixed", probability: 1, sure: true, signs: weighed};
  if (looksBackAlone(signs)) return {kind: "mixed", probability, sure: false, signs: weighed};
  const tells = signs.some(({name, value = 1}) => value > 0 && name !== untold);
  return {kind, probability, sure: tells && probability >= likely, signs: weighed};
}

/** Whether a plan, by its title, tells but of what was: the part of a programme that reviews the one before. */
function looksBackAlone(signs: readonly Sign[]): boolean {
  const valueOf = (name: string): number => signs.find((sign) => sign.name === name)?.value ?? 0;
  const ahead = valueOf("sentences look ahead");
  return signs[0]?.name === "title: plan" && ahead < scale / 8 && valueOf("sentences look back") >= (scale * 2) / 3;
}

/** The sign of a title that says nothing of the kind. */
const untold = "title: does not tell";

/** Text this long shows the proportions; more only takes time. */
const sampleSize = 60_000;

/** What speaks of the kind of a report: signs of title and first words that are there, and shares of the text. */
export function kindSigns({title, opening}: Front, text: string, words: ReportWords): Sign[] {
  const sample = text.slice(0, sampleSize);
  const titled = kindOfTitle(title ?? "", words);
  const openings = words.openings.filter(({pattern}) => matches(opening, pattern) > 0);
  return [
    {name: titled === undefined ? untold : `title: ${titled}`, value: scale},
    ...openings.map(({kind}) => ({name: `first words: ${kind}`, value: scale / 2})),
    ...shareSigns("headings", headingTimes(sample, words.headings)),
    ...sentenceSigns(sample, words),
    ...exactnessSigns(sample, words)
  ];
}

/** What was counted has exact figures (437件, 98.2%), what is planned has round ones (500件, 98%); short ones tell nothing. */
function exactnessSigns(text: string, {sentences}: ReportWords): Sign[] {
  const digits = matchesOf(text, sentences.amount).map(({0: amount}) => amount.replaceAll(",", ""));
  const exact = digits.filter((amount) => /\.\d/u.test(amount) || amount.replace(/(?<!0)0+$/u, "").length > 2).length;
  const round = digits.filter((amount) => /^\d0+$/u.test(amount)).length;
  if (exact + round === 0) return [];
  const trust = (exact + round) / (exact + round + 1);
  return [
    {name: "figures exact", value: (scale * trust * exact) / (exact + round)},
    {name: "figures round", value: (scale * trust * round) / (exact + round)}
  ];
}

/**
 * A title without what it quotes where more follows (《政府工作报告》任务分解方案 is a plan), and without what it says of the state
 * of the text (工作总结（征求意见稿） is a review).
 */
const ownTitle = (title: string, {drafts}: ReportWords): string =>
  title.replace(drafts, "").replace(/《[^》]{0,200}》(?=.{5})/g, "");

/** Whether a title names both what was done and what is planned. */
const saysBoth = (title: string, {bothTitles}: ReportWords): boolean => matches(title, bothTitles) > 0;

/** Chinese titles end in what they are: what is named last decides (方案落实情况 is a review, 政府工作报告任务分解 a plan). */
function kindOfTitle(title: string, words: ReportWords): ReportKind | undefined {
  const own = ownTitle(title, words);
  if (saysBoth(own, words)) return "mixed";
  const ends = words.titles.map(({kind, pattern}) => ({kind, end: lastEnd(own, pattern)})).filter(({end}) => end > 0);
  return ends.sort((a, b) => b.end - a.end)[0]?.kind;
}

const lastEnd = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(({0: whole, index}) => index + whole.length));

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much of something looks back, how much ahead. */
interface Times {
  back: number;
  ahead: number;
}

const longestHeading = 40;

function headingTimes(text: string, {back, ahead}: Directions): Times {
  const headings = text
    .split("\n")
    .filter((line) => line.length <= longestHeading && !/[。；！？]$/u.test(line))
    .join("\n");
  return {back: matches(headings, back), ahead: matches(headings, ahead)};
}

/** How much looks back, how much ahead, and whether both have weight; nothing where there is none of either. */
function shareSigns(name: string, {back, ahead}: Times): Sign[] {
  const all = back + ahead;
  if (all === 0) return [];
  // The first few may be chance.
  const trust = all / (all + 1);
  const share = ahead / all;
  return [
    {name: `${name} look back`, value: scale * trust * (1 - share)},
    {name: `${name} look ahead`, value: scale * trust * share},
    {name: `${name} look both ways`, value: scale * trust * 2 * Math.min(share, 1 - share)}
  ];
}

/** Shares lie between nothing and this, so that they weigh beside signs that are there or not. */
const scale = 3;

interface Told {
  time: keyof Times | "bare" | null;
  counts: boolean;
  quotes: boolean;
}

function sentenceSigns(text: string, words: ReportWords): Sign[] {
  const told = text.split(/[。！？；\n]/).flatMap((sentence) => toldBy(sentence, words) ?? []);
  const figures = told.filter(({counts}) => counts);
  const half = told.length >> 1;
  const [first, second] = [told.slice(0, half), told.slice(half)].map((part) => shareOf(part, ["ahead", "bare"]));
  const regulated = words.sentences.regulation.test(text) ? [{name: "articles of a regulation"}] : [];
  return [
    // A figure that no word puts ahead is one that was reached.
    ...shareSigns("sentences", {back: countOf(told, ["back"]), ahead: countOf(told, ["ahead"])}),
    ...shareSigns("figures", {back: countOf(figures, ["back", null]), ahead: countOf(figures, ["ahead"])}),
    {name: "bare verbs", value: scale * shareOf(told, ["bare"])},
    {name: "figures behind bare verbs", value: scale * shareOf(figures, ["bare"])},
    {
      name: "tells of a plan",
      value: scale * Math.min(1, (2 * told.filter(({quotes}) => quotes).length) / Math.max(told.length, 1))
    },
    {name: "turns ahead in the second half", value: scale * Math.max(0, (second ?? 0) - (first ?? 0))},
    ...regulated
  ];
}

const shortestSentence = 6;

/** Which time a sentence speaks of. Where it looks both ways, what is to be decides: 已完成…，力争…. */
function toldBy(sentence: string, {sentences}: ReportWords): Told | null {
  const {done, ahead, bare, quoted, leads, figure} = sentences;
  const said = sentence.replace(leads, "");
  if (said.length < shortestSentence) return null;
  const about = {counts: figure.test(said), quotes: quoted.test(said)};
  if (ahead.test(said)) return {time: done.test(said) ? null : "ahead", ...about};
  if (done.test(said)) return {time: "back", ...about};
  return {time: bare.test(said) ? "bare" : null, ...about};
}

const countOf = (told: readonly Told[], times: readonly Told["time"][]): number =>
  told.filter(({time}) => times.includes(time)).length;

const shareOf = (told: readonly Told[], times: readonly Told["time"][]): number =>
  countOf(told, times) / Math.max(told.length, 1);
