import type {Coded} from "../lexicon/checks.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {completed} from "../model/completed.ts";
import {periodIn} from "../model/correction.ts";
import type {Deadline, Meaning} from "../model/fact.ts";
import {nearest} from "../model/nearest.ts";
import {sameNumber} from "../model/numbers.ts";
import type {Period} from "../model/report.ts";
import {countingOf} from "../model/unitClasses.ts";
import {badValue} from "./fields.ts";
import {measureOf} from "./figure.ts";
import type {Extracted} from "./schema.ts";

/** What a reader says that a figure means, under the names and in the units of the ledger. What is absent was not said. */
export type Said = Partial<Meaning>;

/** The fields that go over as they are. */
const plainFields = [
  "comparator",
  "role",
  "change",
  "measure",
  "field",
  "fieldGroup",
  "fieldArea",
  "indicator",
  "cumulative",
  "yearly",
  "scope",
  "coverage",
  "lead",
  "part"
] as const;

/** What a row says, or the fault of one that says what cannot be: a unit or an entry of the catalogue that there is not. */
export function saidIn(row: Extracted, lexicon: Lexicon): {said: Said; fault: null} | {said: null; fault: Coded} {
  const {indicators} = lexicon.catalogue;
  const id = row.indicatorId ?? (indicators.has(row.class ?? "") ? row.class : row.indicatorId);
  if (typeof id === "string" && !indicators.has(id)) return unknown("indicatorId", id, [...indicators.keys()]);
  const [period, deadline] = [periodOf(row), deadlineOf(row.deadline)];
  const measures = measuresOf(row, lexicon);
  if (measures === null) return unknown("unit", row.unit ?? "", [...lexicon.units.byWord.keys()]);
  const plain = plainFields.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]] as const]));
  const told: Said = {
    ...measures,
    ...(Object.fromEntries(plain) as Said),
    ...(id === undefined ? {} : {indicatorId: id}),
    ...(period === undefined ? {} : {period}),
    ...(deadline === undefined ? {} : {deadline})
  };
  return {said: told, fault: null};
}

function unknown(field: string, value: string, known: readonly string[]): {said: null; fault: Coded} {
  const meant = nearest(value, known);
  const file = field === "unit" ? "data/reference/units.csv" : "data/reference/indicators/";
  return {said: null, fault: badValue(field, value, meant ?? file, meant !== undefined)};
}

/** The figures of a row in the unit of the ledger; null for a unit that it does not know. */
function measuresOf({value, valueMax, from, unit}: Extracted, lexicon: Lexicon): Said | null {
  if (unit === undefined) return definedOf({value, valueMax, from});
  const known = measureOf(value ?? 1, unit, lexicon);
  if (known === null) return null;
  const inUnit = (figure: number | null | undefined): number | null | undefined =>
    typeof figure === "number" ? (measureOf(figure, unit, lexicon)?.value ?? figure) : figure;
  return {
    ...definedOf({value: inUnit(value) ?? undefined, valueMax: inUnit(valueMax), from: inUnit(from)}),
    unit: known.unit
  };
}

const definedOf = (fields: {
  value: number | undefined;
  valueMax: number | null | undefined;
  from: number | null | undefined;
}): Said => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));

function periodOf({period, year}: Extracted): Period | null | undefined {
  if (typeof period === "string") return periodIn(period.replace("/", ".."));
  return period === undefined && year !== undefined ? periodIn(String(year)) : period;
}

function deadlineOf(deadline: Extracted["deadline"]): Deadline | null | undefined {
  if (typeof deadline !== "string") return deadline;
  const [year = "", month = "12", day] = deadline.split("-");
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const precision = (["year", "month", "day"] as const)[deadline.split("-").length - 1] ?? "day";
  return {date: `${year}-${month}-${day ?? last}`, precision, text: deadline};
}

/** What a figure means that only this reader has seen. A role that nobody says is in doubt, so that it stands beside no other. */
export function wholeMeaning(said: Said, {catalogue, units}: Lexicon): Meaning {
  const entry = catalogue.indicators.get(said.indicatorId ?? "");
  return completed(
    {
      indicator: entry?.name.zh ?? "",
      doubts: said.role === undefined ? ["role"] : [],
      ...(entry ? {} : {measure: countingOf(units.classOf(said.unit ?? "")).stands}),
      ...said
    },
    entry
  );
}

/** Fields in which readers put the same in words of their own. */
const inOwnWords: readonly string[] = ["indicator", "coverage", "lead", "fieldGroup", "fieldArea"];

/** The fields in which what a reader says is not what a figure means as it stands. Words that each reader chooses are left out. */
export function differences(
  said: Said,
  meaning: Meaning,
  {year, period}: Pick<Extracted, "year" | "period">
): string[] {
  const yearAlone = period === undefined ? year : undefined;
  return Object.entries(said).flatMap(([name, value]) => {
    if (inOwnWords.includes(name)) return [];
    return agrees(name as keyof Meaning, value, meaning, yearAlone) ? [] : [name];
  });
}

function agrees(name: keyof Meaning, value: unknown, meaning: Meaning, year: number | undefined): boolean {
  const held = meaning[name];
  if (name === "period" && year !== undefined) return meaning.period?.end.startsWith(`${year}`) ?? false;
  if (name === "deadline") return (value as Deadline | null)?.date === meaning.deadline?.date;
  if (typeof value === "number" || typeof held === "number") {
    return sameNumber(value as number | null, held as number | null);
  }
  return JSON.stringify(value) === JSON.stringify(held);
}
