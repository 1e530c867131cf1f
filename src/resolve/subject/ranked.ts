import {stripEnd} from "../../lexicon/strip.ts";
import type {Segment} from "../segments.ts";
import {joined, labelOf} from "./label.ts";
import {antecedent, cleanLeft, isAnaphor, tailOf} from "./phrase.ts";
import type {Subject, SubjectContext} from "./subject.ts";

/** The thing ranked and the area that it is ranked in: 技术合同成交额全国排名. */
export function rankSubject(segment: Segment, {lexicon, topic, before}: SubjectContext): Subject {
  const {left} = segment;
  const {rankArea, rankAmong, rankContest, rankNouns, levelVerbs, boundVerbs, derived} = lexicon.clauses;
  const area = rankArea.exec(left)?.[1] ?? rankAmong.exec(left)?.[1] ?? "";
  const ranking = cleanLeft(left.replace(rankAmong, "").replace(rankArea, ""), lexicon);
  const {rankRises, rankFalls} = lexicon.changes;
  const still = stripEnd(stripEnd(ranking, rankRises), rankFalls);
  const bare = stripEnd(stripEnd(stripEnd(still, levelVerbs, boundVerbs), rankNouns), levelVerbs, boundVerbs);
  const own = bare || (derived.ending(stripEnd(left.replace(rankArea, ""), levelVerbs, boundVerbs)) ?? "");
  const anaphor = isAnaphor(own, lexicon);
  const named = rankContest.exec(before)?.[1] ?? "";
  const spoken = anaphor ? antecedent(segment, topic, lexicon) : "";
  const base = anaphor ? joined(spoken, own) : tailOf(own, lexicon);
  const ranked = named && !base.includes(named.slice(-4)) ? named : base;
  return {
    indicator: labelOf(`${ranked}${ranked.includes(area) ? "" : area}排名`),
    // 增速居全市第一，总量列全省第五: what comes next is not of the speed.
    topic: spoken || base,
    head: "",
    predicate: "",
    verb: "",
    rule: anaphor ? "subject:rank inherited" : "subject:rank"
  };
}
