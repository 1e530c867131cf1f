import type {Frame} from "../../lexicon/recognitions.ts";
import type {WordHit} from "../../lexicon/word-list.ts";
import {recognitionLevels, type RecognitionLevel} from "../../model/fact.ts";
import {listMarks} from "../../model/punctuation.ts";
import type {Span} from "../../model/span.ts";
import {firstItem, objectOf} from "./objects.ts";
import {type Area, areasIn, gives, type Scene} from "./scene.ts";

/** Whose recognition it is, by the area or body named where the frame has it. */
export function levelOf(frame: Frame, trigger: WordHit, scene: Scene): RecognitionLevel | null {
  const {text, context, areas, lexicon} = scene;
  const before = areas.filter((area) => area.end <= trigger.start && !acts(area, frame, scene));
  const after = areas.filter(({start}) => start >= trigger.end);
  switch (frame.type) {
    case "first": {
      const isNear = trigger.start - (before.at(-1)?.end ?? -Infinity) <= (frame.reach ?? 0);
      const behind = after.find((area) => isBehind(area, frame, trigger, scene)) ?? sharedField(before, trigger, scene);
      return isNear ? abreast(before, text) : (behind?.level ?? null);
    }
    case "promoted":
    case "praised":
      if (frame.area === "after")
        return after.find(({start}) => start - trigger.end <= (frame.reach ?? 0))?.level ?? null;
      return (
        (frame.area === "anywhere" ? after[0]?.level : null) ??
        jointly(before, text) ??
        (frame.context ? highest(areasIn(context, lexicon)) : null)
      );
    default: {
      const item = trigger.end + firstItem(text.slice(trigger.end)).length;
      const given = after.find((area) => !isFieldOfFirst(area, scene));
      // 全省首个县级试点: what level it is meant for says less than the field.
      const object = given?.level === "municipal" ? after[0] : (given ?? after[0]);
      const named = object && object.end <= item ? object : undefined;
      const giver = before.findLast((area) => isGiver(area, scene));
      const inFront = after.length > 0 ? undefined : objectOf(trigger, scene).areas[0];
      const earlier = frame.context ? areasIn(context, lexicon)[0] : undefined;
      const fallback = {anywhere: areas[0] ?? earlier, before: before.at(-1), after: undefined}[frame.area ?? "after"];
      return (named ?? giver)?.level ?? renown(scene) ?? (object ?? inFront ?? fallback)?.level ?? null;
    }
  }
}

/** 率先在全国, and of a verb 率先全国 as well. */
function isBehind({start}: Area, {verb}: Frame, {end}: WordHit, {text, lexicon}: Scene): boolean {
  const giving = lexicon.set("giving").at(text, end)?.length ?? 0;
  return start === end + giving && (verb === true || giving > 0);
}

/** 浙江首创: a place in front of a verb is who acts, unless it gives (在浙江, 浙江省发改委). */
const acts = (area: Area, {type, verb}: Frame, {text, lexicon}: Scene): boolean =>
  area.isPlace && (verb === true || type !== "first") && !gives(area, text, lexicon);

/** 全国最大的稀土市场、首个稀土银行: the field of the item before goes on where a 、 leads on to another first. */
function sharedField(before: readonly Area[], {start}: Span, {text, lexicon}: Scene): Area | undefined {
  const area = listMarks.has(text.charAt(start - 1)) ? before.at(-1) : undefined;
  return area && lexicon.set("superlative").isIn(text.slice(area.end, start)) ? area : undefined;
}

/** 在全国全省率先: the highest of the areas that stand side by side up to the last one. */
function abreast(areas: readonly Area[], text: string): RecognitionLevel | null {
  const apart = areas.findLastIndex(({end}, i) => {
    const next = areas[i + 1]?.start ?? end;
    return next > end && !listMarks.has(text.slice(end, next));
  });
  return highest(areas.slice(apart + 1));
}

/** How many characters name a body that stands beside another. */
const longestBody = 10;

/** 省高院、市委政法委 both: the highest of the bodies that a list ends with. */
function jointly(areas: readonly Area[], text: string): RecognitionLevel | null {
  const apart = areas.findLastIndex(({end}, i) => {
    const between = text.slice(end, areas[i + 1]?.start ?? end);
    return between.length > longestBody || (between !== "" && ![...between].some((mark) => listMarks.has(mark)));
  });
  return highest(areas.slice(apart + 1));
}

const highest = (areas: readonly Area[]): RecognitionLevel | null =>
  recognitionLevels.find((level) => areas.some((area) => area.level === level)) ?? null;

/** 我省首个中国质量奖, 全市首批省级社区, 我国第五个世界设计之都: where it is one of the first or the fifth, not who gives it. */
function isFieldOfFirst({end}: Span, {text, lexicon}: Scene): boolean {
  const word = lexicon.triggers.at(text, end) ?? "";
  if (word === "") return lexicon.ordinal.test(text.slice(end, end + 5));
  const leadsOn = !lexicon.set("shared").has(word) || lexicon.areas.at(text, end + word.length) !== null;
  return leadsOn && lexicon.framesOf(word)[0]?.type === "first";
}

const renown = ({text, lexicon}: Scene): RecognitionLevel | null =>
  lexicon.renowned.find(({names}) => names.isIn(text))?.level ?? null;

/** 被…, 在…, 获…: the body in front of an award gives it, and is not the one that gets it. */
const isGiver = ({start}: Span, {text, lexicon}: Scene): boolean =>
  lexicon.set("giving").ending(text.slice(0, start)) !== null;
