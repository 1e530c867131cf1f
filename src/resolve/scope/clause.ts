import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {firstWord} from "../../lexicon/strip.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Place} from "../../model/report.ts";
import {bareOf} from "./bare.ts";
import {afterNumber, bodiesAt, isLevel, isOwnTier, levelAt, type Named} from "./bodies.ts";
import {isOfBudget} from "./budget.ts";
import type {Known} from "./known.ts";
import {areaAt, isWider} from "./areas.ts";
import {isSameZone, type Reporter, usualName} from "./reporter.ts";

/** What a clause says of whom it speaks: a body, or null for the whole place. */
export interface Said {
  scope: string | null;
  members: readonly string[];
  /** Whether the clause itself names it: not by a word for what stands before, nor by the place's own office. */
  isStated: boolean;
  /** How far it holds past its own clause. */
  reach: Reach;
  /** Whether it only belongs to what the clause gives a figure of: 高新区税收增长5%. */
  isFigured: boolean;
  /** Whether the clause speaks of its budget. */
  isAccount?: boolean;
}

/**
 * Not at all; to clauses that tell the change of its figure; to clauses that go on with what its own gave a figure of; to
 * sentences that give an account of money; to clauses that describe the body; to the end of the sentence.
 */
export type Reach = "clause" | "step" | "figure" | "account" | "affairs" | "sentence";

/** What the clauses of a report are read in the light of. */
export interface Speaker extends Reporter {
  place: Place | null;
  /** The whole text. */
  text: string;
  aliases: ReadonlyMap<string, string>;
  known: Known;
}

const whole: Said = {scope: null, members: [], isStated: true, reach: "sentence", isFigured: false};
/** A clause of the place's own offices says nothing of the place, but is of no other body either. */
const own: Said = {...whole, isStated: false};

/** Whom a clause speaks of, as its head says; undefined when it says nothing of it. */
export function saidBy(clause: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | undefined {
  const heard = bodyOf(clause, speaker, paragraph, lexicon);
  const said = heard && named(heard, speaker, lexicon);
  if (heard === own && speaker.body !== null) return undefined;
  const isOfZone = said?.scope && speaker.zone !== null && isSameZone(said.scope, speaker.zone, lexicon.scopes);
  return said && isOfZone ? {...said, scope: null, members: []} : said;
}

/** A level of government with the figure that it is given. */
export const ofTier = (tier: string, place: Place | null, words: ScopeWords): Said =>
  isOwnTier(tier, place, words)
    ? whole
    : {scope: tier, members: [tier], isStated: true, reach: "figure", isFigured: true};

/** With the name that a report has for the body everywhere. */
const named = (said: Said, {text}: Speaker, lexicon: Lexicon): Said => ({
  ...said,
  scope: said.scope === null ? null : said.members.length > 1 ? said.scope : usualName(said.scope, text, lexicon),
  members: said.members.map((member) => usualName(member, text, lexicon))
});

function bodyOf(clause: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | undefined {
  const {scopes: words} = lexicon;
  const head = clause.replace(/^[（“\s]+/u, "").replace(words.frame, "");
  const text = bareOf(head, lexicon).replace(words.ourLevel, "");
  const opened = head.slice(0, head.length - text.length);
  const isInside = words.whereabouts.ending(opened) !== null;
  const all = words.whole.at(text, 0);
  if (all !== null && !words.levelHall.test(text))
    return isInside ? framed(text, all, speaker.place, words) : ofWhole(text, speaker, paragraph, lexicon);
  const meant = speaker.known.meantAt(text, paragraph) ?? aliasAt(text, speaker.aliases);
  if (meant) {
    speaker.known.add(meant.name, paragraph);
    return {scope: meant.name, members: [meant.name], isStated: false, reach: "sentence", isFigured: false};
  }
  const area = areaAt(text, speaker.place, lexicon);
  if (area !== null && words.ofArea.test(text.slice(area.length))) return ofArea(area);
  const bodies = quotedAt(clause, words) ?? bodiesAt(text, speaker.place, lexicon);
  if (!bodies)
    return (
      within(text, speaker, paragraph, lexicon) ??
      setAside(text, speaker, paragraph, lexicon) ??
      hallEntered(text, speaker, paragraph, lexicon) ??
      (words.offices.test(text) ? own : undefined)
    );
  if (bodies.isOwn) return whole;
  const rest = afterNumber(text.slice(bodies.name.length), words);
  const isHere = words.topic.test(rest) || (isHall(bodies, words) && words.describing.isIn(rest));
  if (isInside && !isHere) return undefined;
  return ofBodies(bodies, rest, speaker, paragraph, lexicon);
}

/** 在全省，需要处置的企业有318户: an area as the frame of what follows; undefined where something is only done there. */
function framed(text: string, all: string, place: Place | null, words: ScopeWords): Said | undefined {
  if (!words.framing.test(text.slice(all.length))) return undefined;
  if (!isWider(all, place, words)) return whole;
  return {scope: all, members: [all], isStated: true, reach: "sentence", isFigured: false};
}

/** 全国教育经费总投入为6万亿元: a figure of a wider area, not of the place. */
const ofArea = (scope: string): Said => ({scope, members: [scope], isStated: true, reach: "figure", isFigured: true});

/** “襄十随神”城市群 */
function quotedAt(clause: string, {quoted}: ScopeWords): Named | null {
  const name = quoted.exec(clause)?.[0];
  return name === undefined ? null : {name, members: [name], isOwn: false, isFull: true};
}

/** 批准的市级预算, 占地20亩的市民中心: a body behind what is told of it. */
function within(text: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | undefined {
  const starts = matchesOf(text, /的/g).map(({index}) => index + 1);
  for (const at of starts.slice(0, mostRelatives)) {
    const [before, rest] = [text.slice(0, at), bareOf(text.slice(at), lexicon)];
    const level = levelAt(rest, lexicon.scopes);
    if (level !== null)
      return ofBodies({name: level, members: [level], isOwn: false, isFull: true}, rest, speaker, paragraph, lexicon);
    const named = /\d/u.test(before) ? bodiesAt(rest, speaker.place, lexicon) : null;
    if (named && !named.isOwn && lexicon.scopes.relativeEnd.test(rest.slice(named.name.length)))
      return ofBodies(named, text, speaker, paragraph, lexicon);
  }
  return undefined;
}

const mostRelatives = 3;

/** 已安排市级一般公共预算支出9亿元: a level behind what was done with its budget. */
function setAside(text: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | undefined {
  const done = lexicon.scopes.setAside.exec(text);
  const rest = done === null ? "" : text.slice(done.index + done[0].length);
  const level = levelAt(rest, lexicon.scopes);
  if (level === null || isOwnTier(level, speaker.place, lexicon.scopes)) return undefined;
  const named = {name: level, members: [level], isOwn: false, isFull: true};
  return ofBodies(named, rest.slice(level.length), speaker, paragraph, lexicon);
}

/** 进入市政务大厅审批的56个项目: the hall in which what is counted behind it is; what has moved in is not its own. */
function hallEntered(text: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | undefined {
  const entering = lexicon.scopes.stationed.exec(text);
  if (!entering) return undefined;
  const behind = text.slice(entering.index + entering[0].length);
  const hall = bodiesAt(behind, speaker.place, lexicon);
  if (!hall || hall.isOwn || !isHall(hall, lexicon.scopes)) return undefined;
  for (const member of hall.members) speaker.known.add(member, paragraph);
  const isOfAll = lexicon.scopes.whole.at(hall.name, 0) !== null;
  if (isOfAll || !/\d/u.test(behind.slice(hall.name.length))) return undefined;
  return {scope: hall.name, members: hall.members, isStated: true, reach: "affairs", isFigured: false};
}

const isHall = ({name}: Named, {halls}: ScopeWords): boolean => halls.ending(name) !== null;

/** 全市 is the place itself, unless it is a county that speaks of its city. */
function ofWhole(text: string, {place, known}: Speaker, paragraph: number, {scopes: words}: Lexicon): Said | undefined {
  const word = words.whole.at(text, 0) ?? "";
  if (words.standings.at(text, word.length) !== null) return undefined;
  if (isWider(word, place, words) && words.spread.at(text, word.length) !== null) return undefined;
  const organ = words.organs.at(text, word.length);
  if (organ !== null) return ofOrgan(word + organ, known, paragraph);
  if (isOwnKind(word, place)) return whole;
  const meant = known.meantAt(text, paragraph);
  if (meant) return {scope: meant.name, members: [meant.name], isStated: false, reach: "sentence", isFigured: false};
  return isWider(word, place, words)
    ? {scope: word, members: [word], isStated: true, reach: "step", isFigured: true}
    : whole;
}

/** 我市法院, 全市检察机关: all courts of the place. */
function ofOrgan(scope: string, known: Known, paragraph: number): Said {
  known.add(scope, paragraph);
  return {scope, members: [scope], isStated: true, reach: "sentence", isFigured: false};
}

/** Whether 全县 or 县里 can mean the place itself. */
function isOwnKind(word: string, place: Place | null): boolean {
  const level = /[省市县区旗](?=里?$)/u.exec(word)?.[0];
  return place === null || level === undefined || place.name.endsWith(level) || place.name.endsWith("自治区");
}

function ofBodies(
  named: Named,
  rest: string,
  {known}: Speaker,
  paragraph: number,
  {scopes: words}: Lexicon
): Said | undefined {
  const {members, name} = named;
  const hall = isHall(named, words);
  if (hall && /\d/u.test(rest) && !words.describing.isIn(rest) && !actsAtLevel(name, rest, words)) return own;
  for (const member of members) known.add(member, paragraph);
  const isDescribed = hall && !words.topic.test(rest) && (!/\d/u.test(rest) || words.describing.isIn(rest));
  const reach = isDescribed ? "affairs" : reachOf(named, rest, words);
  const isAccount = !hall && isOfBudget(name, rest, words);
  return {scope: name, members, isStated: true, reach, isFigured: isFigured(named, rest, words), isAccount};
}

/** 市级远程医疗中心会诊30例: a hall that is told from those of other levels. */
const actsAtLevel = (name: string, rest: string, words: ScopeWords): boolean =>
  words.levelHall.test(name) && words.built.at(rest, 0) === null && acts(rest, words);

/** A level of government, or a kind of zone, whose figure the clause gives is spoken of as far as that figure goes. */
function reachOf({name, isFull}: Named, rest: string, words: ScopeWords): Reach {
  const {brief, names, built, purses} = words;
  const ofLevel = isLevel(name, words);
  const figured = /\d/u.test(rest);
  if (brief.has(name)) return figured ? "step" : "clause";
  if (!ofLevel && !figured && built.at(rest, 0) !== null) return "clause";
  if (ofLevel && /^[vdu]/u.test(firstWord(rest)?.tag ?? "") && purses.at(rest, 0) === null) return "sentence";
  if (figured) return names.has(name) || ofLevel ? "figure" : "sentence";
  return isFull || rest === "" || acts(rest, words) ? "sentence" : "clause";
}

/** 高新区推行, 黄台镇党委组织, 三里河村的 */
const acts = (rest: string, {authorities}: ScopeWords): boolean =>
  authorities.at(rest, 0) !== null || /^[vdptu]/u.test(firstWord(rest)?.tag ?? "");

/** A hall is spoken of further where a clause describes it, a level of government no further than its own figure. */
function isFigured(named: Named, rest: string, words: ScopeWords): boolean {
  if (!/\d/u.test(rest)) return false;
  if (isHall(named, words) || words.levelHall.test(named.name)) return !words.describing.isIn(rest);
  return isLevel(named.name, words) || !/^[vdp]/u.test(firstWord(rest)?.tag ?? "");
}

/** Whether a clause that names nobody goes on with what the one before gave a figure of. */
export function goesOn(clause: string, from: string, lexicon: Lexicon): boolean {
  const text = bareOf(clause.replace(/^[（“\s]+/u, ""), lexicon);
  const {continuing, ratios, purses, counting, money} = lexicon.scopes;
  const counted = counting.exec(text)?.groups?.["noun"];
  return (
    text === "" ||
    continuing.at(text, 0) !== null ||
    ratios.isIn(text.slice(0, 10)) ||
    (counted !== undefined && from.includes(counted)) ||
    (money.test(text) && (money.test(from) || purses.isIn(from)))
  );
}

/** The zone whose short name opens a clause as the one that acts; null when none does. */
function aliasAt(text: string, aliases: ReadonlyMap<string, string>): {name: string} | null {
  const short = [2, 3].map((length) => text.slice(0, length)).find((name) => aliases.has(name));
  const acts = short !== undefined && /^[vd]/u.test(firstWord(text.slice(short.length))?.tag ?? "");
  return acts ? {name: aliases.get(short) ?? short} : null;
}
