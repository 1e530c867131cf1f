import type {RecognitionLexicon} from "../../lexicon/recognitions.ts";
import type {WordHit} from "../../lexicon/word-list.ts";
import {splitOutside} from "../../model/clauses.ts";
import {isListMark} from "../../model/punctuation.ts";
import {contains, type Span} from "../../model/span.ts";
import {type Area, areasIn, isPredicate, type Scene} from "./scene.ts";

/** What an honour is called, and the areas that its name holds. */
export interface HonourObject {
  text: string;
  areas: readonly Area[];
  /** Where it begins in the clause, when it stands in front of its trigger there. */
  front: number | null;
}

/**
 * What stands behind the trigger; where that names nobody but who has it (…奖花落我市, …500强有5家企业跻身), what stands in
 * front of it, or is the clause before (国家级示范区，全省唯有我县入选).
 */
export function objectOf({start, end}: WordHit, {text, context, areas, lexicon}: Scene): HonourObject {
  const [front, after] = [text.slice(0, start), text.slice(end)];
  const isNamed = namesHonour(front, lexicon);
  if (!isReceiver(after, isNamed, lexicon))
    return {text: after, areas: areas.filter((area) => area.start >= end), front: null};
  if (isNamed) return {text: front, areas: areas.filter((area) => area.end <= start), front: 0};
  const list = context.slice(0, context.length - (lexicon.set("within").ending(context)?.length ?? 0));
  const isList = objectNouns.some((name) => lexicon.set(name).ending(list) !== null) && !isPredicate(context, lexicon);
  return isList ? {text: context, areas: areasIn(context, lexicon), front: null} : {text: "", areas: [], front: null};
}

const namesHonour = (text: string, {set}: RecognitionLexicon): boolean =>
  objectNouns.some((name) => set(name).isIn(text));

/** The name of a place is no longer than this. */
const longestPlace = 5;

/** Whether what follows a verb is nothing, how often it was, or who has the honour that was named before. */
function isReceiver(after: string, isNamed: boolean, lexicon: RecognitionLexicon): boolean {
  const rest = after.replace(lexicon.tally, "");
  if (rest === "" || lexicon.set("receiving").at(rest, 0) !== null) return true;
  return isNamed && rest.length <= longestPlace && !namesHonour(rest, lexicon) && !lexicon.areas.isIn(rest);
}

const objectNouns = ["honour", "pilot", "prize", "register"];

/** What the trigger has for its object: 入选…人数居全国首位 tells of a rank, not of an honour. */
export const firstItem = (object: string): string => object.slice(0, splitOutside(object, isListMark)[0]?.end ?? 0);

/** What an object lists besides money. */
export const unpaidItems = (object: string, lexicon: RecognitionLexicon): string[] =>
  splitOutside(object, isListMark)
    .map(({start, end}) => object.slice(start, end))
    .filter((item) => !isPaid(item, lexicon));

/** 奖补 always is money, 奖励 only where an amount or 资金 stands with it. */
const isPaid = (item: string, {set}: RecognitionLexicon): boolean =>
  set("money").isIn(item) || (set("reward").isIn(item) && set("amount").isIn(item));

/** A shorter item (第二季度) is no honour of its own. */
const shortestHonour = 5;

/** The honours that a list names: one each where every item names its level, or where 分别 deals them out. */
export function honoursOf(trigger: WordHit, scene: Scene): Span[] {
  const {text, areas, lexicon} = scene;
  const {front} = objectOf(trigger, scene);
  const [from, to] = front === null ? [trigger.end, text.length] : [front, trigger.start];
  const items = splitOutside(text.slice(from, to), isListMark).map(({start, end}) => ({
    start: start + from,
    end: end + from
  }));
  const dealtOut = lexicon.distributors.isIn(text.slice(0, trigger.start));
  const named = items.every((item) => areas.some((area) => contains(item, area) && !contains(area, item)));
  const isOne = items.some((item) => item.end - item.start < shortestHonour);
  return !isOne && (dealtOut || named) ? items.filter(({start, end}) => !isPaid(text.slice(start, end), lexicon)) : [];
}
