import type {Measure} from "./vocabulary.ts";

/** What rules may ask of a class of units. */
export type Trait =
  /** It counts things, and what it counts may stand behind the figure. */
  | "things"
  /** Its units are words for one thing after another: 项 and 件 stand on one axis, 元 and 美元 do not. */
  | "one-by-one"
  /** Its units need no factor between them: within one entry of the catalogue they count the same. */
  | "interchangeable"
  /** Its figures add up to a total. */
  | "additive"
  /** Called a total it is that of its period, and none since a start: 收入总量达900亿元. */
  | "periodic"
  /** A small number of it in characters may be a manner of speaking: 一个, 两项. */
  | "spoken"
  /** A figure of it that opens a quotation is stated there: “0.5天、零成本”. */
  | "quotable"
  /** It says how things stand at the end of a period, however long that is. */
  | "standing"
  /** It sets one amount against another, and may be below zero. */
  | "relative"
  /** It measures nothing that a verb before it could act on. */
  | "bare"
  /** A half of one may be told: 半天, 2个半小时. */
  | "halved"
  /** Its figures may be written with a sign wherever they stand; others only behind a word that leads to a figure. */
  | "signed"
  /** Its figures limit the noun behind them: 750千伏电网. */
  | "limiting";

/**
 * Every class of units, with what holds for it; `class.<name>` in the dictionaries is its name. Figures of two classes never
 * share an axis. To add a unit takes a row of units.csv; only a class of a new kind is added here.
 */
export const unitClasses = {
  count: ["things", "one-by-one", "interchangeable", "additive", "spoken"],
  people: ["things", "one-by-one", "interchangeable", "additive", "spoken"],
  visits: ["things", "one-by-one", "interchangeable", "additive"],
  containers: ["things", "additive"],
  level: ["things", "interchangeable", "spoken", "standing"],
  number: ["interchangeable"],
  score: ["interchangeable", "standing"],
  rank: ["interchangeable", "bare", "standing"],
  share: ["relative", "bare", "quotable", "signed"],
  points: ["relative", "bare", "halved", "signed"],
  ratio: ["relative", "standing"],
  // 752.5万吨/日，其中市区365万吨/日: what can be done in a day adds up.
  rate: ["additive", "standing"],
  denominator: [],
  money: ["additive", "periodic", "quotable", "signed"],
  "money-usd": ["additive", "periodic", "signed"],
  "money-eur": ["additive", "periodic", "signed"],
  "money-hkd": ["additive", "periodic", "signed"],
  "money-jpy": ["additive", "periodic", "signed"],
  area: ["additive", "quotable", "halved"],
  length: ["additive", "quotable", "halved"],
  mass: ["additive", "periodic", "quotable"],
  volume: ["additive", "periodic"],
  energy: ["additive", "periodic"],
  power: ["additive"],
  computing: ["additive"],
  voltage: ["limiting"],
  duration: ["quotable", "halved"],
  age: ["standing"],
  concentration: ["standing"],
  temperature: ["standing", "signed"],
  sound: ["standing"],
  data: ["additive"]
} as const satisfies Record<string, readonly Trait[]>;

const traits: ReadonlyMap<string, ReadonlySet<Trait>> = new Map(
  Object.entries(unitClasses).map(([name, own]) => [name, new Set<Trait>(own)])
);

/** Whether something holds for a class of units; for a number without a unit nothing does. */
export const has = (unitClass: string, trait: Trait): boolean => traits.get(unitClass)?.has(trait) ?? false;

/** How figures of a class of units count: one that stands for itself, and one that says by how much something moved. */
interface Counting {
  stands: Measure;
  moves: Measure;
}

const amount: Counting = {stands: "level", moves: "step"};

const countings: ReadonlyMap<string, Counting> = new Map<keyof typeof unitClasses, Counting>([
  ["rank", {stands: "rank", moves: "step"}],
  ["points", {stands: "step", moves: "step"}],
  ["share", {stands: "share", moves: "rate"}],
  ["ratio", {stands: "ratio", moves: "ratio"}],
  ["duration", {stands: "duration", moves: "step"}]
]);

/** How figures of a class of units count; as amounts where the class says no more. */
export const countingOf = (unitClass: string): Counting => countings.get(unitClass) ?? amount;

/**
 * Whether a figure says by how much something moved of which the others of its class say how it stands: days saved, points,
 * places won.
 */
export const isMove = (measure: Measure, unitClass: string): boolean =>
  measure === "step" && countingOf(unitClass) !== amount;
