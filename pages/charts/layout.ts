import {lineHeight, textWidth, widest, wrap} from "./lettering.ts";
import type {Lane} from "./rows.ts";

/** Where one lane's words and marks stand; pixels from the top of the chart. */
export interface Slot<L extends Lane = Lane> {
  lane: L;
  name: string[];
  value: string[];
  counts: string[];
  computed: string[];
  /** The line that dots stand on. */
  y: number;
  /** First lines of the name and the value, of what is counted, of what we computed. */
  textY: number;
  countsY: number;
  computedY: number;
}

export interface Layout<L extends Lane = Lane> {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  /** Words above the marks, for a narrow chart; else names to the left and values at the dots. */
  stacked: boolean;
  slots: Slot<L>[];
}

/** Below this width words stand above the marks. */
const stackedBelow = 520;

/** From a dot's centre to its label, past an arrow. */
export const labelGap = 26;

/** Kept free within the frame at both ends of the axis, for dots and arrows that stand there. */
export const edgeRoom = 14;

const axisRoom = 40;
const widestCounts = 210;

/** Places the lanes of a chart so that no word is clipped: margins and heights follow the words. */
export const layOut = <L extends Lane>(lanes: readonly L[], width: number): Layout<L> =>
  width < stackedBelow ? stack(lanes, width) : sideBySide(lanes, width);

interface Words {
  value: string;
  counts: string;
  computed: string;
}

/** The words that stand at a lane's labelled mark; in a lane without one, what its report says otherwise. */
const wordsOf = ({marks: [mark], instead}: Lane): Words => ({
  value: mark?.label ?? "",
  counts: (mark ?? instead)?.counts ?? "",
  computed: mark?.computed ?? ""
});

function stack<L extends Lane>(lanes: readonly L[], width: number): Layout<L> {
  const side = 4;
  let top = 4;
  const slots = lanes.map((lane) => {
    const words = wordsOf(lane);
    const value = wrap(words.value, width - textWidth(lane.name) - 20);
    const counts = wrap(words.counts, width - 4);
    const computed = wrap(words.computed, width - 4);
    const textY = top + lineHeight / 2;
    const countsY = textY + Math.max(1, value.length) * lineHeight;
    const computedY = countsY + counts.length * lineHeight;
    const y = computedY + computed.length * lineHeight + 2;
    top = y + 24;
    return {lane, name: [lane.name], value, counts, computed, y, textY, countsY, computedY};
  });
  return {width, height: top + axisRoom - 14, left: side, right: side, bottom: axisRoom, stacked: true, slots};
}

function sideBySide<L extends Lane>(lanes: readonly L[], width: number): Layout<L> {
  const words = lanes.map(wordsOf);
  const nameRoom = Math.min(widest(lanes.map(({name}) => name)), width * 0.25);
  const values = widest(words.map(({value}) => value));
  const others = Math.min(widest(words.flatMap(({counts, computed}) => [counts, computed])), widestCounts);
  const room = Math.min(Math.max(values, others), width * 0.42);
  let top = 8;
  const slots = lanes.map((lane, i) => {
    const slot = slotAt(lane, words[i] ?? wordsOf(lane), {top, nameRoom, room});
    top +=
      Math.max(slot.name.length, slot.value.length + slot.counts.length + slot.computed.length, 1) * lineHeight + 9;
    return slot;
  });
  const right = room + labelGap - edgeRoom;
  return {width, height: top + axisRoom, left: nameRoom + 12, right, bottom: axisRoom, stacked: false, slots};
}

function slotAt<L extends Lane>(
  lane: L,
  words: Words,
  {top, nameRoom, room}: Record<"top" | "nameRoom" | "room", number>
): Slot<L> {
  const value = wrap(words.value, room);
  const counts = wrap(words.counts, room);
  const textY = top + lineHeight / 2;
  const countsY = textY + value.length * lineHeight;
  return {
    lane,
    name: wrap(lane.name, nameRoom),
    value,
    counts,
    computed: wrap(words.computed, room),
    y: textY,
    textY,
    countsY,
    computedY: countsY + counts.length * lineHeight
  };
}
