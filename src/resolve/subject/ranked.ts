import {antecedent, clip, cleanLeft, isAnaphor, tailOf} from "./phrase.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {stripSuffixes} from "../words.ts";

const areas =
  /(全国|全省|全市|全区|中部|西部|东部|东北|世界|全球|各省区|长三角|同类[\p{Script=Han}]{0,4})[\p{Script=Han}]{0,3}$/u;
/** 在全国337个地级以上城市中: those that a rank is among. */
const field = /(?:在|位居|居|列)(全国|全省|全市|中部|西部|东部|世界|全球)?[^，、]{0,24}中[\p{Script=Han}]{0,4}$/u;
const contest = /在?([\p{Script=Han}]{2,14}(?:考核|考评|评价|测评|评比))中/u;

/** The thing ranked and the area that it is ranked in: 技术合同成交额全国排名. */
export function rankSubject(segment: Segment, {words, topic, before}: SubjectContext): Subject {
  const {left} = segment;
  const area = areas.exec(left)?.[1] ?? field.exec(left)?.[1] ?? "";
  const own = stripSuffixes(cleanLeft(left.replace(field, "").replace(areas, ""), words), [
    "排名",
    ...words.levelVerbs
  ]);
  const anaphor = isAnaphor(own, words);
  const named = contest.exec(before)?.[1] ?? "";
  const base = anaphor ? `${antecedent(segment, topic, words)}${own}` : tailOf(own, words);
  const ranked = named && !base.includes(named.slice(-4)) ? named : base;
  return {
    indicator: clip(`${ranked}${area}排名`),
    topic: base,
    head: "",
    predicate: "",
    verb: "",
    rule: anaphor ? "subject:rank inherited" : "subject:rank"
  };
}
