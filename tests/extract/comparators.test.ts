import {describe, expect, test} from "vitest";
import {z} from "zod";
import type {Comparator} from "../../src/model/fact.ts";
import type {ComparatorWord} from "../../src/lexicon/comparators.ts";
import {readYaml} from "../../src/lexicon/file.ts";
import {factsOf, lexicon} from "../facts.ts";

const {rows} = lexicon.comparators;
const list = z.array(z.string());
const Lists = z.object({notBefore: list, notAfter: list, negations: list, includes: list, excludes: list});
const {notBefore, notAfter, negations, includes, excludes} = readYaml(lexicon.folder, "comparators.yml", Lists);
const at = (...where: ComparatorWord["position"][]): ComparatorWord[] =>
  rows.filter(({position}) => where.includes(position));

/** A fact: value, comparator, value before, and the highest value of a range. */
type Reading = [value: number, comparator: Comparator, from: number | null, valueMax?: number];

const readingsOf = (text: string): Reading[] =>
  factsOf(text).map(({value, comparator, from, valueMax}) =>
    valueMax === null ? [value, comparator, from] : [value, comparator, from, valueMax]
  );

/** A sentence around a word, and what it says. */
type Frame = [
  name: string,
  text: (word: string) => string,
  readings: (comparator: Comparator, word: string) => Reading[]
];

function eachRow(words: ComparatorWord[], frames: readonly Frame[]): void {
  describe.each(frames)("%s", (_name, text, readings) => {
    test.each(words)("$word", ({word, comparator}) => {
      expect(readingsOf(text(word))).toEqual(readings(comparator, word));
    });
  });
}

describe("a word before the figure", () => {
  eachRow(at("before"), [
    ["alone", (w) => `企业开办审批时限${w}30个工作日。`, (c) => [[30, c, null]]],
    ["压缩至", (w) => `审批时限由75个工作日压缩至${w}30个工作日。`, (c) => [[30, c, 75]]],
    ["提高到", (w) => `网办率从75%提高到${w}90%。`, (c) => [[90, c, 75]]],
    ["降到", (w) => `申请材料从75份降到${w}30份，群众更加满意。`, (c) => [[30, c, 75]]],
    ["with aspect", (w) => `网办率从75%提高到${w}了90%。`, (c) => [[90, c, 75]]],
    ["目前的", (w) => `审批时限由75个工作日压缩至目前的${w}30个工作日。`, (c) => [[30, c, 75]]],
    ["at both values", (w) => `审批时限由${w}75个工作日压缩至${w}30个工作日。`, (c) => [[30, c, 75]]],
    ["a range", (w) => `审批时限${w}20至30个工作日。`, (c) => [[20, c, null, 30]]],
    ["a range after", (w) => `审批时限由75个工作日压缩至${w}20—30个工作日。`, (c) => [[20, c, 75, 30]]],
    [
      "each of a list",
      (w) => `工业、农业和服务业增加值分别增长${w}5%、${w}6%和${w}7%。`,
      (c) => [
        [5, c, null],
        [6, c, null],
        [7, c, null]
      ]
    ],
    [
      "the first of a list",
      (w) => `工业、农业和服务业增加值分别增长${w}5%、6%和7%。`,
      (c) => [
        [5, c, null],
        [6, c, null],
        [7, c, null]
      ]
    ],
    [
      "the last of a list",
      (w) => `工业和农业增加值分别增长5%和${w}6%。`,
      (c) => [
        [5, "eq", null],
        [6, c, null]
      ]
    ],
    [
      "a shared unit",
      (w) => `工业和农业审批时限分别为${w}30、${w}20个工作日。`,
      (c) => [
        [30, c, null],
        [20, c, null]
      ]
    ],
    [
      "lists before and after",
      (w) => `工业和农业审批时限分别由75、60个工作日压缩至${w}30、${w}20个工作日。`,
      (c) => [
        [30, c, 75],
        [20, c, 60]
      ]
    ],
    ["no unit", (w) => `群众满意度达到${w}98.5。`, (c) => [[98.5, c, null]]]
  ]);
});

describe("a word before a bare scale", () => {
  eachRow(at("beforeScale"), [
    ["alone", (w) => `新增贷款${w}百亿元。`, (c) => [[1e10, c, null]]],
    ["提高到", (w) => `贷款余额由75亿元提高到${w}百亿元。`, (c) => [[1e10, c, 75e8]]],
    [
      "a list",
      (w) => `甲乙两行贷款分别达到${w}百亿元、${w}千亿元。`,
      (c) => [
        [1e10, c, null],
        [1e11, c, null]
      ]
    ]
  ]);
});

describe("a word before the verb", () => {
  eachRow(at("beforeVerb"), [
    ["完成", (w) => `每个区县${w}完成30项。`, (c) => [[30, c, null]]],
    ["压缩至", (w) => `审批时限由75个工作日${w}压缩至30个工作日。`, (c) => [[30, c, 75]]],
    [
      "a list",
      (w) => `甲乙两县分别${w}完成30项、20项。`,
      (c) => [
        [30, c, null],
        [20, c, null]
      ]
    ],
    [
      "lists before and after",
      (w) => `工业和农业审批时限分别由75、60个工作日${w}压缩至30、20个工作日。`,
      (c) => [
        [30, c, 75],
        [20, c, 60]
      ]
    ]
  ]);
});

describe("a word after the figure", () => {
  eachRow(at("after"), [
    ["alone", (w) => `企业开办审批时限30个工作日${w}。`, (c) => [[30, c, null]]],
    ["压缩至", (w) => `审批时限由75个工作日压缩至30个工作日${w}。`, (c) => [[30, c, 75]]],
    ["提高到", (w) => `网办率从75%提高到90%${w}。`, (c) => [[90, c, 75]]],
    ["at both values", (w) => `审批时限由75个工作日${w}压缩至30个工作日${w}。`, (c) => [[30, c, 75]]],
    ["a range", (w) => `审批时限由75个工作日压缩至20至30个工作日${w}。`, (c) => [[20, c, 75, 30]]],
    [
      "each of a list",
      (w) => `工业、农业和服务业增加值分别增长5%${w}、6%${w}和7%${w}。`,
      (c) => [
        [5, c, null],
        [6, c, null],
        [7, c, null]
      ]
    ],
    [
      "the last of a list",
      (w) => `工业和农业增加值分别增长5%、6%${w}。`,
      (c, w) => [
        [5, c === "approx" || lexicon.quantities.stepsBehind.test(w) ? c : "eq", null],
        [6, c, null]
      ]
    ],
    [
      "lists before and after",
      (w) => `工业和农业审批时限分别由75、60个工作日压缩至30个工作日${w}、20个工作日${w}。`,
      (c) => [
        [30, c, 75],
        [20, c, 60]
      ]
    ],
    ["no unit", (w) => `群众满意度达到98.5${w}。`, (c) => [[98.5, c, null]]]
  ]);
});

describe("a word inside the number", () => {
  eachRow(at("inside"), [
    ["alone", (w) => `新增企业30${w}家。`, (c) => [[30, c, null]]],
    ["增加到", (w) => `企业由75家增加到100${w}家。`, (c) => [[100, c, 75]]],
    [
      "a list",
      (w) => `工业和农业企业分别新增30${w}家、20${w}家。`,
      (c) => [
        [30, c, null],
        [20, c, null]
      ]
    ],
    [
      "lists before and after",
      (w) => `工业和农业企业分别由75、60家增加到100${w}家、90${w}家。`,
      (c) => [
        [100, c, 75],
        [90, c, 60]
      ]
    ]
  ]);
});

test("a word behind the figure is longer than the unit that it begins like", () => {
  expect(readingsOf("技术工人年薪30万起步。")).toEqual([[300000, "ge", null]]);
});

describe("a word before the number of a rank", () => {
  eachRow(at("beforeRank"), [
    ["alone", (w) => `综合排名进入全国${w}20名。`, (c) => [[20, c, null]]],
    ["上升到", (w) => `综合排名由全国${w}30名上升到${w}20名。`, (c) => [[20, c, 30]]],
    [
      "a list",
      (w) => `工业和农业排名分别进入全国${w}20名、${w}10名。`,
      (c) => [
        [20, c, null],
        [10, c, null]
      ]
    ]
  ]);
});

describe("words that leave a figure as it is", () => {
  eachRow(at("exact", "beside"), [
    ["alone", (w) => `全市企业${w}30家。`, (c) => [[30, c, null]]],
    ["增加到", (w) => `企业由75家增加到${w}100家。`, (c) => [[100, c, 75]]],
    ["精简到", (w) => `申请材料由20份精简到${w}5份。`, (c) => [[5, c, 20]]],
    ["before a bound", (w) => `申请材料由20份精简到${w}不超过5份。`, () => [[5, "le", 20]]],
    [
      "a list",
      (w) => `工业和农业企业分别增加到${w}100家、${w}90家。`,
      (c) => [
        [100, c, null],
        [90, c, null]
      ]
    ],
    [
      "lists before and after",
      (w) => `工业和农业企业分别由75、60家增加到${w}100、${w}90家。`,
      (c) => [
        [100, c, 75],
        [90, c, 60]
      ]
    ]
  ]);

  const between = at("exact", "beside").filter(({word}) => !lexicon.catalogue.words.reaches.has(word));

  test.each(between)("what stands behind 精简到$word is what the figure became", ({word}) => {
    const facts = factsOf(`工业和农业材料分别精简到${word}5份、${word}3份。`);
    expect(facts.map(({change, measure}) => [change, measure])).toEqual([
      ["decrease", "level"],
      ["decrease", "level"]
    ]);
  });

  test.each(between.filter(({word}) => lexicon.clauses.movers.has(word)))(
    "$word is no part of what is measured",
    ({word}) => {
      const facts = factsOf(`工业和农业材料分别精简到${word}5份、${word}3份。`);
      expect(facts.map(({indicator}) => indicator)).toEqual(["工业材料", "农业材料"]);
    }
  );
});

describe("a bound that is denied", () => {
  const turned: Partial<Record<Comparator, Comparator>> = {gt: "le", ge: "lt", le: "gt", lt: "ge"};
  const bounds = ["超过", "突破", "高于", "多于", "低于", "少于", "不足"].map((word) =>
    at("before").find((row) => row.word === word)
  );
  const words = negations.flatMap((no) =>
    bounds.flatMap((row) =>
      row ? [{...row, word: `${no}${row.word}`, comparator: turned[row.comparator] ?? row.comparator}] : []
    )
  );
  eachRow(words, [
    ["alone", (w) => `审批时限${w}30个工作日。`, (c) => [[30, c, null]]],
    ["压缩到", (w) => `审批时限由75个工作日压缩到${w}30个工作日。`, (c) => [[30, c, 75]]],
    [
      "a list",
      (w) => `工业和农业审批时限分别${w}30个、20个工作日。`,
      (c) => [
        [30, c, null],
        [20, c, null]
      ]
    ]
  ]);

  test.each(words)("$word is no part of what is measured", ({word}) => {
    expect(factsOf(`企业开办审批时限${word}30个工作日。`)[0]?.indicator).toBe("企业开办审批时限");
  });
});

describe("brackets that say whether the number of a bound is meant", () => {
  const rows = [...includes, ...excludes].map((word) => ({word}));

  test.each<[text: (mark: string) => string, bare: Comparator, including: Comparator, excluding: Comparator]>([
    [(mark) => `网办率达到90%${mark}以上。`, "ge", "ge", "gt"],
    [(mark) => `网办率达到90%以上${mark}。`, "ge", "ge", "gt"],
    [(mark) => `审批时限为90个工作日${mark}以内。`, "le", "le", "lt"],
    [(mark) => `网办率超过${mark}90%。`, "gt", "ge", "gt"],
    [(mark) => `审批时限低于${mark}90个工作日。`, "lt", "le", "lt"],
    [(mark) => `审批时限压缩至不超过${mark}90个工作日。`, "le", "le", "lt"],
    [(mark) => `审批时限由95个工作日压缩至90个工作日${mark}以内。`, "le", "le", "lt"]
  ])("%s", (text, bare, including, excluding) => {
    const read = (mark: string) => factsOf(text(mark)).map(({value, comparator}) => [value, comparator]);
    expect(read("")).toEqual([[90, bare]]);
    for (const {word} of rows) {
      const comparator = includes.includes(word) ? including : excluding;
      expect([word, ...read(`（${word}）`)]).toEqual([word, [90, comparator]]);
      expect([word, ...read(`(${word})`)]).toEqual([word, [90, comparator]]);
    }
  });
});

test.each([
  ["企业由2019年的30家增加到2021年的50家。", 30, 50],
  ["企业由2019年的30家增加到2021年末的50家。", 30, 50],
  ["企业由30家增加到2021年50家。", 30, 50],
  ["企业从2019年30家增加到2021年的近50家。", 30, 50],
  ["网办率由2019年的30%提高到2021年底的仅50%。", 30, 50]
])("a time stands between a verb and its figure: %s", (text, from, value) => {
  expect(factsOf(text).map((fact) => [fact.from, fact.value])).toEqual([[from, value]]);
});

describe("words on both sides: the one behind decides", () => {
  test.each(at("before"))("$word", ({word}) => {
    for (const after of at("after")) {
      expect(readingsOf(`审批时限由75个工作日压缩至${word}30个工作日${after.word}。`)).toEqual([
        [30, after.comparator, 75]
      ]);
    }
  });
});

describe("several words before a figure: a bound decides", () => {
  test.each<[string, Comparator]>([
    ["最多不超过", "le"],
    ["不超过大约", "le"],
    ["大约不到", "lt"],
    ["至少超过了", "gt"]
  ])("%s", (words, comparator) => {
    expect(readingsOf(`审批时限由75个工作日压缩至${words}30个工作日。`)).toEqual([[30, comparator, 75]]);
  });
});

describe("words that only look like one", () => {
  test.each(notBefore)("%s", (word) => {
    expect(readingsOf(`全市${word}30家企业。`)).toEqual([[30, "eq", null]]);
  });
  test.each(notAfter)("%s", (word) => {
    expect(readingsOf(`新设企业30家${word}。`)).toEqual([[30, "eq", null]]);
  });
});

test("a verb of its own begins no member of a list", () => {
  const [, second] = factsOf("铁路运营里程新增1700公里、突破7000公里。");
  expect(second).toMatchObject({value: 7000, comparator: "gt", change: "none"});
});

test("the words are no part of what is measured", () => {
  const indicators = at("before").map(({word}) => factsOf(`企业开办审批时限${word}30个工作日。`)[0]?.indicator);
  expect(new Set(indicators)).toEqual(new Set(["企业开办审批时限"]));
});

test.each([
  ["召开过3次会议，到访过5个县，搬迁过2次，查处过12起案件。", ["eq", "eq", "eq", "eq"]],
  ["人数过300人，企业过千家，用户突破过10万户，产值过100亿元。", ["gt", "gt", "gt", "gt"]],
  ["侦破27起案件。", ["eq"]]
])("behind a verb 过 says only that it was done: %s", (text, comparators) => {
  expect(readingsOf(text).map(([, comparator]) => comparator)).toEqual(comparators);
});
