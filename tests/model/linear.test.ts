import {expect, it} from "vitest";
import {choose, type LinearModel} from "../../src/model/linear.ts";

const model: LinearModel<"a" | "b" | "c"> = {
  classes: ["a", "b", "c"],
  weights: new Map([
    ["always", [0, 0.5, 0]],
    ["red", [2, 0, 0]],
    ["blue", [0, 1, 3]],
    ["size", [0.5, 0, 0]]
  ])
};

it.each([
  {signs: [], chosen: "b", weighed: []},
  {signs: [{name: "red"}], chosen: "a", weighed: ["red"]},
  {signs: [{name: "red"}, {name: "blue"}], chosen: "c", weighed: ["blue"]},
  {signs: [{name: "size", value: 3}], chosen: "a", weighed: ["size"]},
  {signs: [{name: "red"}, {name: "size", value: 5}], chosen: "a", weighed: ["size", "red"]},
  {signs: [{name: "unheard of", value: 9}], chosen: "b", weighed: []}
])("chooses $chosen for $signs", ({signs, chosen, weighed}) => {
  expect(choose(signs, model)).toMatchObject({class: chosen, weighed});
});

it("shares out probabilities that make up 1", () => {
  const {probability, probabilities} = choose([{name: "red"}], model);
  const all = Math.exp(2) + Math.exp(0.5) + 1;
  expect(probability).toBeCloseTo(Math.exp(2) / all);
  expect(probabilities.b).toBeCloseTo(Math.exp(0.5) / all);
  expect(probabilities.a + probabilities.b + probabilities.c).toBeCloseTo(1);
});

it("stays finite for weights beyond reason", () => {
  expect(choose([{name: "size", value: 1e6}], model).probability).toBe(1);
});

it("chooses among what is possible, which makes up 1", () => {
  const {class: chosen, probabilities} = choose([{name: "blue"}], model, ["a", "b"]);
  expect(chosen).toBe("b");
  expect(probabilities).toEqual({
    a: expect.closeTo(1 / (1 + Math.exp(1.5))),
    b: expect.closeTo(1 / (1 + Math.exp(-1.5))),
    c: 0
  });
});
