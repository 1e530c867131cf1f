import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {stringify} from "yaml";
import {Meaning} from "../../src/model/fact.ts";
import {faultsOf, parseEntry} from "../../src/store/corrections.ts";
import {project, reportText} from "./setup.ts";

const cut = {
  id: "cut-2021",
  place: "赣州市",
  year: 2021,
  quote: "审批时限压减50%",
  figure: "50%",
  action: "set",
  expect: {value: 50},
  set: {value: 55},
  reason: "the printed report says 55 %",
  source: "municipal archive, file 12",
  by: "reader",
  date: "2026-01-05"
};

const {set: _set, ...without} = cut;
const withdraw = {...without, action: "withdraw"};
const confirm = {...without, action: "confirm"};

const shown = `
  SELECT value, unit, status, confidence FROM current_fact WHERE text = '50%' ORDER BY ALL`;
const errors = "SELECT severity, message FROM issue WHERE origin = 'correction' ORDER BY message";

/** A project with the report of Ganzhou and these corrections. */
async function corrected(...entries: object[]) {
  const all = project();
  all.write("a.txt", reportText("赣州市", 2021));
  all.write("ganzhou.yml", stringify(entries), "corrections");
  await all.ingest();
  return all;
}

test("a correction shows in current_fact and leaves the fact as it was read", async () => {
  const {rows} = await corrected(cut);
  expect(await rows(shown)).toEqual([{value: 55, unit: "%", status: "corrected", confidence: 1}]);
  expect(await rows("SELECT value FROM fact WHERE text = '50%'")).toEqual([{value: 50}]);
  expect(await rows("SELECT id, status FROM correction")).toEqual([{id: "ganzhou#cut-2021", status: "applied"}]);
  expect(await rows(errors)).toEqual([]);
});

test("a withdrawn fact is shown no more, a confirmed one as confirmed", async () => {
  expect(await (await corrected(withdraw)).rows(shown)).toEqual([]);
  expect(await (await corrected(confirm)).rows(shown)).toMatchObject([{value: 50, status: "confirmed", confidence: 1}]);
});

test("corrections outlive a ledger that is made anew, and a report that is read anew", async () => {
  const {ledger, write, ingest, rows} = await corrected(cut);
  rmSync(ledger);
  await ingest();
  expect(await rows(shown)).toMatchObject([{value: 55}]);
  write("a.txt", reportText("赣州市", 2021, {meetings: 9}));
  await ingest();
  expect(await rows(shown)).toMatchObject([{value: 55}]);
});

test("a correction that is added, altered or taken away is seen though no report changed", async () => {
  const {folder, write, ingest, rows} = await corrected();
  expect(await rows(shown)).toMatchObject([{value: 50, status: "read"}]);
  write("ganzhou.yml", stringify([cut]), "corrections");
  expect(await ingest()).toMatchObject({changed: true, files: []});
  expect(await rows(shown)).toMatchObject([{value: 55}]);
  expect(await rows("SELECT facts_changed FROM history WHERE run_id = 2")).toEqual([{facts_changed: 1}]);
  rmSync(`${folder}/corrections`, {recursive: true});
  await ingest();
  expect(await rows(shown)).toMatchObject([{value: 50, status: "read"}]);
});

test("an entry that was applied and is gone is named; one that is altered or moved to another file is not", async () => {
  const other = {...withdraw, id: "other", quote: "新增经营主体2.3万户", figure: "2.3万户", expect: {unit: "户"}};
  const {write, ingest} = await corrected(cut, other);
  write("ganzhou.yml", stringify([{...cut, set: {value: 56}}]), "corrections");
  write("more.yml", stringify([other]), "corrections");
  expect((await ingest()).lost).toEqual([]);
  write("more.yml", stringify([{...cut, id: "again", expect: {value: 56}}]), "corrections");
  expect((await ingest()).lost).toEqual([expect.objectContaining({id: "more#other", file: "more.yml"})]);
  expect((await ingest()).lost).toEqual([]);
});

test("later entries see what earlier ones made", async () => {
  const second = {...cut, id: "again", expect: {value: 55}, set: {role: "context"}};
  const {rows} = await corrected(cut, second);
  expect(await rows("SELECT value, role, correction_ids FROM current_fact WHERE text = '50%'")).toEqual([
    {value: 55, role: "context", correction_ids: ["ganzhou#cut-2021", "ganzhou#again"]}
  ]);
});

/** Another value for each field that a correction may set. */
const others: Meaning = {
  value: 55,
  valueMax: 60,
  unit: "pp",
  comparator: "ge",
  role: "context",
  change: "increase",
  measure: "step",
  from: 70,
  field: 337,
  fieldGroup: "城市",
  fieldArea: "全国",
  yearly: "each",
  indicator: "办理时限",
  indicatorId: "gdp",
  family: "finance",
  domain: "jobs",
  period: null,
  deadline: {date: "2025-12-31", precision: "year", text: "到2025年"},
  cumulative: true,
  scope: "市本级",
  scopeBasis: "stated",
  doubts: ["scope"],
  otherRole: "target",
  coverage: "首批",
  lead: "市住建局",
  part: true
};

test("each field of what a figure means can be set, and is set alone", async () => {
  const {rows, write, ingest} = project();
  const yearOf = new Map(Object.keys(others).map((field, i) => [field, 2000 + i]));
  for (const year of yearOf.values()) write(`${year}.txt`, reportText("赣州市", year));
  const meanings = async (): Promise<Map<unknown, Meaning>> => {
    const found = await rows(
      `SELECT r.year AS report, f.* FROM figure f JOIN report r ON r.id = f."reportId" WHERE f.text = '50%'`
    );
    return new Map(found.map((row) => [row["report"], Meaning.parse(row)]));
  };
  await ingest();
  const asRead = await meanings();
  const entries = Object.entries(others).map(([field, value]) => ({
    ...cut,
    id: `set-${field.toLowerCase()}`,
    year: yearOf.get(field),
    set: {[field]: value}
  }));
  write("ganzhou.yml", stringify(entries), "corrections");
  await ingest();
  const now = await meanings();
  for (const [field, value] of Object.entries(others)) {
    const before = asRead.get(yearOf.get(field));
    expect(now.get(yearOf.get(field)), field).toEqual({...before, [field]: value});
    expect(value, field).not.toEqual(before?.[field as keyof Meaning]);
  }
});

test("what a figure covers is its scope as a person set it, where it was its scope as it was read", async () => {
  const {write, ingest, rows} = project();
  write("赣州.txt", "赣州市2021年改革工作总结\n2021年，市本级审批事项压减20%，首批审批事项提速30%。\n");
  const covered = () => rows("SELECT text, scope, coverage FROM current_fact WHERE unit = '%' ORDER BY start_at");
  await ingest();
  expect(await covered()).toMatchObject([{coverage: "市本级"}, {coverage: "首批"}]);
  const entries = ["20%", "30%"].map((figure) => ({
    ...cut,
    id: `scope-${figure.slice(0, 2)}`,
    quote: figure,
    figure,
    expect: {unit: "%"},
    set: {scope: "县级"}
  }));
  write("ganzhou.yml", stringify(entries), "corrections");
  await ingest();
  expect(await covered()).toMatchObject([
    {scope: "县级", coverage: "县级"},
    {scope: "县级", coverage: "首批"}
  ]);
});

test("setting what is in doubt settles the doubt", async () => {
  const doubt = {...cut, id: "doubt", set: {doubts: ["role", "scope"], otherRole: "target"}};
  const {rows} = await corrected(doubt, {...cut, id: "settled", set: {role: "context"}});
  expect(await rows(`SELECT doubts, other_role FROM current_fact WHERE text = '50%'`)).toEqual([
    {doubts: ["scope"], other_role: null}
  ]);
});

test.each([
  ["unmatched", {...cut, quote: "审批时限压减51%", figure: "51%"}, "matches nothing: 51% in"],
  ["unmatched", {...cut, year: 2022}, "matches nothing: 50% in"],
  ["unmatched", {...cut, place: "永州市"}, "matches nothing: 50% in"],
  ["outdated", {...cut, expect: {value: 49}}, "expects value 49, but it is 50: 50% in"]
])("an entry that does not apply is an error that names it: %s", async (status, entry, message) => {
  const {rows} = await corrected(entry);
  expect(await rows(shown)).toMatchObject([{value: 50, status: "read"}]);
  expect(await rows("SELECT status FROM correction")).toEqual([{status}]);
  expect(await rows(errors)).toEqual([
    {severity: "error", message: expect.stringContaining(`correction ganzhou#cut-2021 ${message}`)}
  ]);
});

const contradictions: [which: string, first: object, second: object, statuses: string[]][] = [
  ["withdrawn, then set", withdraw, {...cut, id: "again"}, ["applied", "outdated"]],
  ["withdrawn, then confirmed", withdraw, {...confirm, id: "again"}, ["applied", "outdated"]],
  ["set, then withdrawn", cut, {...withdraw, id: "again", expect: {value: 55}}, ["applied", "applied"]],
  ["confirmed, then withdrawn", confirm, {...withdraw, id: "again"}, ["applied", "applied"]]
];

test.each(contradictions)("a figure that is %s is not shown, and the contradiction told", async (_which, ...rest) => {
  const [first, second, statuses] = rest;
  const {rows} = await corrected(first, second);
  expect(await rows(shown)).toEqual([]);
  expect((await rows("SELECT status FROM correction ORDER BY position")).map(({status}) => status)).toEqual(statuses);
  expect(await rows(errors)).toEqual([
    {severity: "error", message: expect.stringMatching(/^corrections ganzhou#again and ganzhou#cut-2021 contradict/)}
  ]);
});

test.each([
  ["value", {value: -1e308, unit: "个"}, "-"],
  ["unit", {unit: "驴"}, "驴"],
  ["unit", {unit: "元/驴"}, "元/驴"]
])(
  "an entry that sets %s to what cannot be does not apply, and is an error that says so",
  async (field, set, value) => {
    const {rows} = await corrected({...cut, set});
    expect(await rows("SELECT value, unit, correction_ids FROM current_fact WHERE text = '50%'")).toEqual([
      {value: 50, unit: "%", correction_ids: []}
    ]);
    expect(await rows(errors)).toEqual([
      {severity: "error", message: expect.stringContaining(`sets ${field} to what cannot be, ${value}`)}
    ]);
  }
);

test("ids of entries, families and domains that there are not are errors that say so", async () => {
  const set = {indicatorId: "no-such", family: "no-family", domain: "no-domain"};
  const entries = Object.entries(set).map(([field, value]) => ({
    ...cut,
    id: `cut-${field.toLowerCase()}`,
    set: {[field]: value}
  }));
  const {rows} = await corrected(...entries);
  const told = (await rows(errors)).map(({message}) => String(message));
  for (const [field, value] of Object.entries(set))
    expect(told.join("\n")).toContain(`sets ${field} to what cannot be, ${value}`);
});

test.each([
  [
    "a day that no year has",
    {deadline: {date: "2021-02-30", precision: "day", text: "二月底"}},
    "set.deadline.date: must be a date"
  ],
  [
    "a period that ends before it begins",
    {period: {start: "2021-12-31", end: "2021-01-01"}},
    "set.period.end: must not be before the start"
  ],
  [
    "a day of year 9999",
    {period: {start: "2021-01-01", end: "9999-12-31"}},
    "set.period.end: must be in a year from 1949 to 2100: 9999-12-31"
  ]
])("an entry that sets %s is refused by its field", (_what, set, message) => {
  const {error} = parseEntry({...cut, set});
  expect(error && faultsOf(error)).toContain(message);
});

test.each([
  ["the year 0", {year: 0}, "year: must be a year from 1949 to 2100: 0"],
  ["a year of five digits", {year: 20211}, "year: must be a year from 1949 to 2100: 20211"],
  [
    "a day that no year has",
    {date: "2026-02-30"},
    "date: must be a date such as 2025-12-31, and in the calendar: 2026-02-30"
  ],
  ["no place", {place: ""}, "place: "],
  ["a place that is a list", {place: ["赣州市"]}, "place: "]
])("an entry with %s is refused by its field", (_what, fields, message) => {
  const {error} = parseEntry({...cut, ...fields});
  expect(error && faultsOf(error)).toContain(message);
});

test("an entry may expect what was read, be it as it may", () => {
  const read = {period: {start: "2021-12-31", end: "2021-01-01"}};
  expect(parseEntry({...cut, expect: read}).error).toBeUndefined();
});

test.each([{unit: "元/月"}, {value: -3}, {unit: ""}])("an entry may set %j", async (set) => {
  expect(await (await corrected({...cut, set})).rows(errors)).toEqual([]);
});

test("a quote that stands in two reports of a place and year is ambiguous", async () => {
  const {write, ingest, rows} = await corrected(cut);
  write("b.txt", `${reportText("赣州市", 2021)}改革永远在路上。`);
  await ingest();
  expect(await rows("SELECT status FROM correction")).toEqual([{status: "ambiguous"}]);
});

test("a quote may be in the words as received", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021).replace("工程建设项目审批时限压减", "工程建設項目審批時限壓減"));
  write("ganzhou.yml", stringify([{...cut, quote: "審批時限壓減50%"}]), "corrections");
  await ingest();
  expect(await rows(shown)).toMatchObject([{value: 55}]);
});

test.each([
  [
    "a part that is none",
    {...withdraw, expect: undefined, expct: {value: 50}},
    /ganzhou\.yml:11, entry 1: .*expct", is it expect\?/
  ],
  ["a field that is none", {...cut, set: {valeu: 55}}, /ganzhou\.yml:10, entry 1: set: .*valeu", is it value\?/],
  ["a name misspelt", {...cut, reason: undefined, reson: "r"}, /yml:\d\d, entry 1: [^;:]*: "reson", is it reason\?$/],
  ["a day that no calendar has", {...cut, date: "2021-02-30"}, /date: must be a date .* in the calendar/],
  ["no field to set", {...cut, set: {}}, /set: must name at least one field/],
  ["a figure outside the quote", {...cut, figure: "7"}, /figure: must be a part of the quote/],
  ["no reason", {...cut, reason: ""}, /reason: /],
  ["an empty indicator", {...cut, set: {indicator: ""}}, /set\.indicator: must not be empty/],
  ["a scope of blanks", {...cut, set: {scope: " "}}, /set\.scope: must not be empty/],
  ["lists in one another", JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`), /in one another, more than 100 deep/],
  ["an unknown action", {...cut, action: "delete"}, /action: /]
])("an entry that cannot be understood stops the run, naming file, entry and field: %s", async (_, entry, message) => {
  await expect(corrected(entry)).rejects.toThrow(message);
});
