import {briefTemplates, chartPages, type Brief, type BriefItem, type BriefYears} from "./brief.ts";
import {UserError} from "./errors.ts";
import {nearest} from "./nearest.ts";
import {languages} from "./words.ts";

/** What a value of a brief should have been. */
export type BriefExpectation = "object" | "list" | "text" | "year" | "choice" | "place" | "span" | "name" | "field";

/** Words that a brief is longer than anybody prints; beyond, a file is something else. */
const longest = {text: 4000, items: 200, entries: 200};

/** A brief that cannot be read, from a file or from an address: where in it, and what should stand there. */
export class BriefFault extends UserError {
  /** The way to the value: `["items", 2, "figure"]`. */
  readonly path: readonly (string | number)[];
  /** The same in words: `items[2].figure`. */
  readonly where: string;
  /** What stands there, as JSON, its beginning. */
  readonly value: string;
  readonly expected: BriefExpectation;
  /** What may stand there, where it is one of a few. */
  readonly choices: readonly string[];
  /** Which of these, or which other name, may be meant. */
  readonly meant: string | undefined;

  constructor({path, value}: Where, expected: BriefExpectation, choices: readonly string[] = [], meant?: string) {
    const [where, told] = [placeOf(path), shown(value)];
    super(
      `${where} must be ${choices.length > 0 ? `one of ${choices.join(", ")}` : expectations[expected]}: ${told}`,
      meant === undefined ? {} : {hint: `did you mean ${meant}?`}
    );
    this.name = "BriefFault";
    this.path = path;
    this.where = where;
    this.value = told;
    this.expected = expected;
    this.choices = choices;
    this.meant = meant;
  }
}

const expectations: Record<BriefExpectation, string> = {
  object: "a mapping",
  list: `a list of at most ${longest.items} entries`,
  text: `a text of at most ${longest.text} characters`,
  year: "a year",
  choice: "one of its choices",
  place: "a six-digit code",
  span: "two numbers with a hyphen, the second the larger, as 10-14",
  name: "a name, in quotation marks where it looks like a number",
  field: "left out, for nothing is called so"
};

const shown = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80);
  } catch {
    // By an alias a value in YAML may hold itself; no JSON says that.
    return "a value that holds itself";
  }
};

/** The way to a value in words: `items[2].figure`; the whole is `the brief`. */
const placeOf = (path: readonly (string | number)[]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("") || "the brief";

/** A value with the way to it. */
interface Where {
  value: unknown;
  path: readonly (string | number)[];
}

type Read<Value> = (where: Where) => Value;

/** The brief that a value from outside means. Throws BriefFault at the first thing that is not of a brief. */
export function parseBrief(value: unknown): Brief {
  // What a file says of the ledger that it was made from is for who compares it with another.
  const known = ["lang", "template", "title", "summary", "places", "years", "items", "state"];
  const at = fields({value, path: []}, known);
  return {
    lang: choice(languages)(at("lang")),
    template: choice(briefTemplates)(at("template")),
    ...given("title", text, at),
    ...given("summary", text, at),
    places: optional(list(place))(at("places")) ?? [],
    ...given("years", years, at),
    items: optional(list(item))(at("items")) ?? []
  };
}

type At = (name: string) => Where;

/** A way into the fields of a mapping that has no others than these. */
function fields(where: Where, known: readonly string[]): At {
  const {value, path} = where;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BriefFault(where, "object");
  const found = new Map<string, unknown>(Object.entries(value));
  const stray = [...found.keys()].find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new BriefFault({value: found.get(stray), path: [...path, stray]}, "field", [], nearest(stray, known));
  return (name) => ({value: found.get(name), path: [...path, name]});
}

const optional =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (where) =>
    where.value === undefined || where.value === null ? undefined : read(where);

/** A field that is there only when it says something. */
function given<Name extends string, Value>(name: Name, read: Read<Value>, at: At): Partial<Record<Name, Value>> {
  const value = optional(read)(at(name));
  return value === undefined || value === "" ? {} : ({[name]: value} as Record<Name, Value>);
}

const choice =
  <Choice extends string>(choices: readonly Choice[]): Read<Choice> =>
  (where) => {
    const found = choices.find((one) => one === where.value);
    if (found === undefined) throw new BriefFault(where, "choice", choices, nearest(String(where.value), choices));
    return found;
  };

const text: Read<string> = (where) => {
  const {value} = where;
  if (typeof value !== "string" || value.length > longest.text) throw new BriefFault(where, "text");
  return value.trim();
};

const named: Read<string> = (where) => {
  const {value} = where;
  if (typeof value !== "string" || value === "" || value.length > 300) throw new BriefFault(where, "name");
  return value;
};

const like =
  (form: RegExp, expected: BriefExpectation): Read<string> =>
  (where) => {
    // YAML takes a code for a number.
    const value = typeof where.value === "number" ? String(where.value) : where.value;
    if (typeof value !== "string" || !form.test(value)) throw new BriefFault(where, expected);
    return value;
  };

const place = like(/^\d{6}$/, "place");

const span: Read<string> = (where) => {
  const found = like(/^\d{1,9}-\d{1,9}$/, "span")(where);
  const [start = 0, end = 0] = found.split("-").map(Number);
  if (end <= start) throw new BriefFault(where, "span");
  return found;
};

const year: Read<number> = (where) => {
  const {value} = where;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1949 || value > 2999)
    throw new BriefFault(where, "year");
  return value;
};

function years(where: Where): BriefYears {
  const at = fields(where, ["from", "to"]);
  const [from, to] = [year(at("from")), year(at("to"))];
  if (to < from) throw new BriefFault(at("to"), "year");
  return {from, to};
}

const list =
  <Value>(read: Read<Value>): Read<Value[]> =>
  (where) => {
    const {value, path} = where;
    if (!Array.isArray(value) || value.length > longest.items) throw new BriefFault(where, "list");
    return value.map((one: unknown, i) => read({value: one, path: [...path, i]}));
  };

/** The parameters of an address. */
function asked(where: Where): Record<string, string> {
  const {value, path} = where;
  const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const at = fields(where, names);
  if (names.length > longest.entries) throw new BriefFault(where, "object");
  return Object.fromEntries(
    names.map((name) => [name, like(/^[^]{0,2000}$/, "text")({...at(name), path: [...path, name]})])
  );
}

/** What each kind of item has, and what makes it of a mapping. */
const items: {[Kind in BriefItem["kind"]]: {fields: readonly string[]; read: (at: At) => BriefItem & {kind: Kind}}} = {
  chart: {fields: ["page", "figure", "ask"], read: (at) => ({kind: "chart", ...chart(at)})},
  table: {fields: ["page", "figure", "ask"], read: (at) => ({kind: "table", ...chart(at)})},
  sentence: {
    fields: ["report", "at"],
    read: (at) => ({kind: "sentence", report: named(at("report")), at: span(at("at")), ...own(at)})
  },
  figures: {
    fields: ["indicators"],
    read: (at) => ({kind: "figures", indicators: list(named)(at("indicators")), ...own(at)})
  },
  promises: {
    fields: ["targets"],
    read: (at) => ({kind: "promises", targets: optional(list(named))(at("targets")) ?? [], ...own(at)})
  },
  reforms: {
    fields: ["reforms"],
    read: (at) => ({kind: "reforms", reforms: list(named)(at("reforms")), ...own(at)})
  },
  note: {fields: ["text"], read: (at) => ({kind: "note", text: text(at("text")), ...given("title", text, at)})}
};

const chart = (at: At) => ({
  page: choice(chartPages)(at("page")),
  figure: named(at("figure")),
  ask: optional(asked)(at("ask")) ?? {},
  ...own(at)
});

const own = (at: At): {title?: string; note?: string} => ({...given("title", text, at), ...given("note", text, at)});

const kinds = Object.keys(items) as BriefItem["kind"][];

function item(where: Where): BriefItem {
  const {value, path} = where;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BriefFault(where, "object");
  const kind = choice(kinds)({value: "kind" in value ? value.kind : undefined, path: [...path, "kind"]});
  return items[kind].read(fields(where, ["kind", "title", "note", ...items[kind].fields]));
}
