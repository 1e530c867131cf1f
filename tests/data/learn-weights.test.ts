import {describe, expect, it} from "vitest";
import {crossValidate, dealt, type Sample, train} from "../../data/tools/learning/train.ts";
import {choose} from "../../src/model/linear.ts";

const sample = (document: string, className: string, ...names: string[]): Sample => ({
  document,
  class: className,
  signs: names.map((name) => ({name}))
});

const samples = [1, 2, 3, 4].flatMap((n) => [
  sample(`d${n}`, "done", "已", "figure"),
  sample(`d${n}`, "ahead", "将", "figure"),
  sample(`d${n}`, "ahead", "将", `only ${n}`)
]);

const options = {classes: ["done", "ahead"], l2: 0.1, least: 2};

describe("weights", () => {
  const model = train(samples, options);

  it("tell the classes by the signs that go with them", () => {
    expect(choose([{name: "已"}], model)).toMatchObject({class: "done", weighed: ["已"]});
    expect(choose([{name: "将"}], model)).toMatchObject({class: "ahead", weighed: ["将"]});
    expect(choose([{name: "已"}], model).probability).toBeGreaterThan(0.85);
  });

  it("come out the same for the same samples", () => {
    expect([...train(samples, options).weights]).toEqual([...model.weights]);
  });

  it("leave out signs that hardly any sample shows", () => {
    expect([...model.weights.keys()]).toEqual(["always", "figure", "将", "已"]);
  });

  it("are smaller when they are drawn to nothing more strongly", () => {
    const weak = train(samples, {...options, l2: 10});
    expect(Math.abs(weak.weights.get("已")?.[0] ?? 0)).toBeLessThan(model.weights.get("已")?.[0] ?? 0);
  });

  it("learnt before stay where no sample speaks of them, and give way where samples do", () => {
    const before = {
      classes: options.classes,
      weights: new Map([
        ["令", [0, 3]],
        ["已", [-3, 3]]
      ])
    };
    const learntOn = train(samples, {...options, before});
    expect(learntOn.weights.get("令")).toEqual([0, 3]);
    expect(choose([{name: "已"}], learntOn).class).toBe("done");
    const few = train(samples.slice(0, 2), {...options, least: 1, l2: 10, before});
    expect(choose([{name: "已"}], few).class).toBe("ahead");
  });

  it("say no more than how common the classes are where no sign tells", () => {
    expect(choose([], train(samples, {...options, least: 99})).probabilities["ahead"]).toBeCloseTo(2 / 3, 1);
  });
});

const foldsOf = (some: readonly Sample[], folds: number): ReturnType<typeof dealt> =>
  dealt(
    some.map(({document}) => document),
    folds
  );

describe("cross-validation", () => {
  it("keeps the documents of a group together", () => {
    const folds = dealt(["a/1", "b/1", "a/2", "c/1"], Infinity, (document) => document.slice(0, 1));
    expect([...folds.values()]).toEqual([0, 1, 0, 2]);
  });

  it("asks each sample once, of weights that its document had no part in", () => {
    const told = [...samples, sample("d5", "done", "将"), sample("d5", "done", "将")];
    const asked = crossValidate(told, [], foldsOf(told, 5), options);
    expect(asked).toHaveLength(told.length);
    const last = asked.filter((one) => one.sample.document === "d5");
    expect(last.map(({said}) => said.class)).toEqual(["ahead", "ahead"]);
  });

  it("learns from the project's own samples and asks none of them", () => {
    const own = [1, 2, 3].map(() => sample("own", "done", "已"));
    const told = [sample("d1", "done", "已"), sample("d2", "ahead", "将")];
    const asked = crossValidate(told, own, foldsOf(told, 2), options);
    expect(asked.map((one) => [one.sample.document, one.said.class])).toEqual([
      ["d1", "done"],
      ["d2", "done"]
    ]);
  });
});
