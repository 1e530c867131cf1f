import {expect, test} from "vitest";
import {issuesOf} from "./setup.ts";

test("a report without fault has no issue", () => {
  expect(issuesOf({})).toEqual([]);
});

test("a report without place or year cannot be compared", () => {
  expect(issuesOf({description: {place: null, year: null}})).toMatchObject([
    {check: "metadata", severity: "warning", code: "place-unknown", span: null},
    {check: "metadata", severity: "warning", code: "year-unknown", span: null}
  ]);
});

test("what describing said of an unknown place is said once", () => {
  const warnings = [{code: "place-unclear", values: {places: "吉林省, 吉林市"}}];
  expect(issuesOf({description: {place: null}, cleaned: {warnings}})).toMatchObject([
    {check: "metadata", message: "the report may be about any of: 吉林省, 吉林市"}
  ]);
});

test("a report in which nothing was found is named", () => {
  expect(issuesOf({facts: []})).toMatchObject([{check: "nothing", severity: "warning"}]);
});

test("a warning keeps its place: source offsets become clean ones", () => {
  const starts = Uint32Array.from([0, 1, 7, 8]);
  const warnings = [{code: "broken-run", values: {}, start: 5, end: 8}];
  expect(issuesOf({cleaned: {starts, ends: starts.map((at) => at + 1), warnings}})).toMatchObject([
    {check: "warnings", severity: "warning", code: "broken-run", span: {start: 2, end: 3}}
  ]);
});

test("a warning about what was taken out of the text has no place in it", () => {
  const starts = Uint32Array.from([0, 9]);
  const warnings = [{code: "broken-run", values: {}, start: 3, end: 6}];
  expect(issuesOf({cleaned: {starts, ends: starts.map((at) => at + 1), warnings}})).toMatchObject([{span: null}]);
});

test("what a report leaves open is a note, and so is that it was garbled", () => {
  const warnings = [{code: "not-stated", values: {fields: "author"}}];
  expect(issuesOf({cleaned: {garbled: true, warnings}}).map(({severity}) => severity)).toEqual(["note", "note"]);
});
