import {expect, test} from "vitest";
import {stringify} from "yaml";
import {project} from "../setup.ts";

const text = `赣州市2021年全面深化改革工作总结

一、主要做法
2021年，赣州市召开市委深改委会议4次，获评全国文明城市。
推进“一件事一次办”改革，新设了服务站点三十五所。
市发展改革委牵头推进招标投标制度改革。
二、主要成效
工程建设项目审批时限压减50%，新增经营主体2.3万户。
`;

const signed = {reason: "as the sentence says", source: "the sentence", by: "reader", date: "2026-01-05"};
const where = {place: "赣州市", year: 2021, ...signed};
const honour = {...where, id: "honour", of: "honour", quote: "获评全国文明城市", figure: "获评全国文明城市"};
const reform = {...where, id: "reform", of: "reform", quote: "“一件事一次办”改革", figure: "“一件事一次办”改革"};

/** A project with a report and these entries. */
async function corrected(...entries: object[]) {
  const all = project();
  all.write("a.txt", text);
  all.write("ganzhou.yml", stringify(entries), "corrections");
  await all.ingest();
  return all;
}

const statuses = "SELECT status FROM correction ORDER BY position";
const errors = "SELECT message FROM issue WHERE origin = 'correction' ORDER BY message";
const honours = "SELECT text, type, level, status FROM current_recognition ORDER BY start_at";

test("honours, reforms and lead bodies are shown as they were read where nobody corrects them", async () => {
  const {rows} = await corrected();
  expect(await rows(honours)).toMatchObject([{level: "national", status: "read"}]);
  expect(await rows("SELECT DISTINCT status FROM current_reform")).toEqual([{status: "read"}]);
});

test("an honour that is set shows what it is set to, and stays as it was read beside it", async () => {
  const {rows} = await corrected({...honour, action: "set", expect: {level: "national"}, set: {level: "provincial"}});
  expect(await rows(honours)).toMatchObject([{level: "provincial", status: "corrected"}]);
  expect(await rows("SELECT level FROM recognition")).toEqual([{level: "national"}]);
});

test("a reform that is withdrawn is gone from all that counts reforms, one that is confirmed says so", async () => {
  const all = await corrected();
  const counts = (): Promise<unknown[]> =>
    all.rows(`SELECT (SELECT count(*) FROM current_reform) AS shown, (SELECT count(*) FROM told_reform) AS told,
      (SELECT count(*) FROM reform_member) AS linked, (SELECT count(*) FROM reform) AS read`);
  expect(await counts()).toEqual([{shown: "2", told: "2", linked: "2", read: "2"}]);
  const entry = {...reform, expect: {domain: "business"}};
  all.write("ganzhou.yml", stringify([{...entry, action: "withdraw"}]), "corrections");
  await all.ingest();
  expect(await counts()).toEqual([{shown: "1", told: "1", linked: "1", read: "2"}]);
  all.write("ganzhou.yml", stringify([{...entry, action: "confirm"}]), "corrections");
  await all.ingest();
  expect(await all.rows("SELECT name FROM current_reform WHERE status = 'confirmed'")).toEqual([{name: reform.figure}]);
});

test("what the reading passed over is added at its characters, and outlives another reading", async () => {
  const added = {...where, action: "add"};
  const all = await corrected(
    {
      ...added,
      id: "a",
      of: "reform",
      quote: "招标投标制度改革",
      figure: "招标投标制度",
      set: {name: "招标投标制度", domain: "business"}
    },
    {
      ...added,
      id: "b",
      of: "lead",
      quote: "新设了服务站点",
      figure: "新设了服务站点",
      set: {task: "新设服务站点", unit: "市民政局"}
    },
    {
      ...added,
      id: "c",
      of: "honour",
      quote: "召开市委深改委会议",
      figure: "召开",
      set: {type: "praised", level: "other"}
    }
  );
  expect(await all.rows(statuses)).toEqual([{status: "applied"}, {status: "applied"}, {status: "applied"}]);
  const at = (words: string): {source_start: number; source_end: number} => {
    const start = text.indexOf(words);
    return {source_start: start, source_end: start + words.length};
  };
  const shown = async (): Promise<unknown[]> => [
    ...(await all.rows("SELECT name, source_start, source_end FROM current_reform WHERE status = 'added'")),
    ...(await all.rows("SELECT task, unit, source_start FROM current_assignment WHERE status = 'added'")),
    ...(await all.rows("SELECT text, type FROM current_recognition WHERE status = 'added'"))
  ];
  const expected = [
    {name: "招标投标制度", ...at("招标投标制度")},
    {task: "新设服务站点", unit: "市民政局", source_start: at("新设了服务站点").source_start},
    {text: "召开", type: "praised"}
  ];
  expect(await shown()).toEqual(expected);
  all.write("a.txt", text.replace("4次", "9次"));
  await all.ingest();
  expect(await shown()).toEqual(expected);
});

const station = {
  ...where,
  id: "station",
  quote: "新设了服务站点三十五所",
  figure: "三十五所",
  action: "add",
  set: {value: 35, unit: "个", role: "outcome", indicator: "服务站点", indicatorId: "gdp"}
};
// Words in which nothing is read, for all that somebody may count by them.
const unread = {...station, quote: "新设了服务站点", figure: "服务站点"};

test("a figure that is added is a figure like any other, with what its indicator tells of it", async () => {
  const {rows} = await corrected(unread, {
    ...unread,
    id: "again",
    action: "set",
    expect: {value: 35},
    set: {value: 36}
  });
  expect(await rows(errors)).toEqual([]);
  const start = text.indexOf("服务站点");
  expect(
    await rows(`SELECT value, role, family, domain, status, confidence, received, sentence.text AS sentence
      FROM figure WHERE status = 'added'`)
  ).toEqual([
    {
      value: 36,
      role: "outcome",
      family: "economy",
      domain: "economy",
      status: "added",
      confidence: 1,
      received: {start, end: start + 4},
      sentence: "推进“一件事一次办”改革，新设了服务站点三十五所。"
    }
  ]);
});

test("a figure that is added and withdrawn again is not shown, and the contradiction told", async () => {
  const {rows} = await corrected(unread, {
    ...unread,
    set: undefined,
    id: "no",
    action: "withdraw",
    expect: {value: 35}
  });
  expect(await rows("FROM figure WHERE status = 'added'")).toEqual([]);
  expect(await rows(errors)).toMatchObject([{message: expect.stringContaining("contradict each other")}]);
});

test.each([
  ["what is read by now", {...station, quote: "审批时限压减50%", figure: "50%"}, "adds what has been read by now, 50%"],
  ["what stands nowhere", {...unread, quote: "新设了服务站"}, "must be a part"],
  [
    "an entry of the catalogue that is none",
    {...unread, set: {...unread.set, indicatorId: "wealth"}},
    "sets indicatorId to what cannot be, wealth"
  ],
  ["too little of it", {...unread, set: {value: 35}}, "set: must name unit, role, indicator"]
])("to add %s is an error that says so", async (_, entry, message) => {
  const told = await corrected(entry).then(
    async ({rows}) => (await rows(errors)).map((row) => String(row["message"])).join(),
    (error: unknown) => String(error)
  );
  expect(told).toContain(message);
});

test("a report's file tells apart what two reports of a place and year say", async () => {
  const all = await corrected({...honour, action: "confirm", expect: {level: "national"}});
  all.write("b.txt", `${text}改革永远在路上。`);
  await all.ingest();
  expect(await all.rows(statuses)).toEqual([{status: "ambiguous"}]);
  const named = {...honour, report: "b.txt", action: "confirm", expect: {level: "national"}};
  all.write("ganzhou.yml", stringify([named]), "corrections");
  await all.ingest();
  expect(await all.rows(statuses)).toEqual([{status: "applied"}]);
});
