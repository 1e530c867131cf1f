// @vitest-environment jsdom
import {beforeAll, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {align} from "../../pages/comparisons/align.ts";
import {draftOf} from "../../pages/comparisons/figures.ts";
import {twinnedFigures} from "../../pages/comparisons/twins.ts";
import {facesOf, type Compared} from "../../pages/figures/subjects.ts";
import type {Figure} from "../../pages/charts/figure.ts";
import type {PageFact} from "../../pages/components/data.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import {catalogue, fact, percent, subject} from "../figures/setup.ts";

beforeAll(() => speak("en", english));

/** The figures of two reports that say these. */
function figuresOf(...told: PageFact[][]): Figure[] {
  const subjects = told.map((own, i) => subject(`${i}23456789abc`, own, {row: {placeCode: String(360700 + i)}}));
  const faces = facesOf(subjects.map(({row}) => row));
  const compared = subjects.flatMap((one, i): Compared[] => (faces[i] ? [{...one, face: faces[i]}] : []));
  const {families} = align(compared, catalogue);
  return families.flatMap(({comparisons}) =>
    twinnedFigures(
      comparisons.map((comparison) => draftOf({comparison, compared, catalogue})),
      catalogue
    )
  );
}

/** Where the ways beneath a figure lead, and what they say. */
const waysOf = (figure: Figure | undefined): [string | null, string | null][] =>
  [...(figure?.beneath?.()?.querySelectorAll(".twins a") ?? [])].map((way) => [
    way.getAttribute("href"),
    way.textContent
  ]);

const tasks = {indicatorId: "reform-tasks"};
const measures = {indicatorId: "reform-measures"};

test("charts of level 2 that answer one question, in amounts and in shares, lead to each other", () => {
  const figures = figuresOf(
    [fact({value: 117, ...tasks}), percent(80, {...tasks, family: "reform-agenda"})],
    [fact({value: 175, ...measures}), percent(90, {...measures, family: "reform-agenda"})]
  );
  expect(figures).toHaveLength(2);
  const [one, other] = figures;
  expect(waysOf(one)).toEqual([[`#${other?.id}`, expect.stringContaining("%")]]);
  expect(waysOf(other)).toEqual([[`#${one?.id}`, expect.not.stringContaining("%")]]);
});

test("done and promised apart lead to each other, and say which is promised", () => {
  const promised = {role: "target"} as const;
  const figures = figuresOf(
    [fact({value: 3, ...tasks}), fact({value: 900, ...tasks, ...promised})],
    [fact({value: 5, ...measures}), fact({value: 2, ...measures, ...promised})]
  );
  const [done, wanted] = figures;
  expect(waysOf(done)).toEqual([[`#${wanted?.id}`, expect.stringMatching(/promised$/)]]);
  expect(waysOf(wanted)).toEqual([[`#${done?.id}`, expect.not.stringMatching(/promised$/)]]);
});

test("a chart alone with its question, or of one entry on level 1, has no such ways", () => {
  expect(figuresOf([fact({value: 117, ...tasks})], [fact({value: 175, ...measures})]).map(waysOf)).toEqual([[]]);
  const same = figuresOf(
    [fact({value: 117, ...tasks}), percent(80, {...tasks, family: "reform-agenda"})],
    [fact({value: 175, ...tasks}), percent(90, {...tasks, family: "reform-agenda"})]
  );
  expect(same.map(waysOf)).toEqual([[], []]);
});
