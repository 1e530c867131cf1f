import type {DuckDBConnection} from "@duckdb/node-api";
import type {Brief} from "../model/brief.ts";
import {UserError} from "../model/errors.ts";
import {nearest} from "../model/nearest.ts";
import {NameableRow} from "../query/brief/rows.ts";
import {query} from "../query/index.ts";
import type {BriefFile} from "./file.ts";

type Path = readonly (string | number)[];

/** Something that a brief names by its id, and where in the brief. */
interface Named {
  kind: NameableRow["kind"];
  id: string;
  path: Path;
}

const nameable = (connection: DuckDBConnection): Promise<NameableRow[]> =>
  query(connection, "brief/held", {}, NameableRow);

/** What a brief names and the ledger does not hold. */
export const straysIn = async (connection: DuckDBConnection, brief: Brief): Promise<Named[]> =>
  straysOf(await nameable(connection), brief);

function straysOf(held: readonly NameableRow[], brief: Brief): Named[] {
  const ids = new Set(held.map(({kind, id}) => `${kind} ${id}`));
  return namedIn(brief).filter(({kind, id}) => !ids.has(`${kind} ${id}`));
}

/** Makes sure that the ledger holds all that a brief names. Throws UserError for the first that it does not, where it stands. */
export async function requireHeld(
  connection: DuckDBConnection,
  {brief, placeOf}: Pick<BriefFile, "brief" | "placeOf">
): Promise<void> {
  const held = await nameable(connection);
  const [stray] = straysOf(held, brief);
  if (stray) throw notHeld(held, stray.kind, stray.id, placeOf(stray.path));
}

/** What the fields of items name. */
const kinds = new Map<string, Named["kind"]>([
  ["report", "report"],
  ["indicators", "indicator"],
  ["targets", "target"],
  ["reforms", "reform"]
]);

const namedIn = ({places, items}: Brief): Named[] => [
  ...places.map((id, i): Named => ({kind: "place", id, path: ["places", i]})),
  ...items.flatMap((item, i) =>
    Object.entries(item).flatMap(([field, value]) => namedBy(field, value, ["items", i, field]))
  )
];

function namedBy(field: string, value: unknown, path: Path): Named[] {
  const kind = kinds.get(field);
  if (kind === undefined) return [];
  return Array.isArray(value)
    ? value.map((id, i) => ({kind, id: String(id), path: [...path, i]}))
    : [{kind, id: String(value), path}];
}

/** Codes of the places that words name: a code, 赣州市, 赣州, Ganzhou. Throws UserError for one that the ledger has no report of. */
export async function placesNamed(connection: DuckDBConnection, words: readonly string[]): Promise<string[]> {
  const held = await nameable(connection);
  return [...new Set(words.map((word) => placeNamed(held, word)))];
}

function placeNamed(held: readonly NameableRow[], word: string): string {
  const found = held.filter((row) => row.kind === "place" && namesOf(row).some((name) => isSame(name, word)));
  const [first, ...others] = found;
  if (!first) throw notHeld(held, "place", word, "--places");
  if (others.length === 0) return first.id;
  throw new UserError(`--places: several places are called ${word}: ${found.map(told).join(", ")}`, {
    hint: "name one by its code"
  });
}

/** Makes sure that the ledger has a report of one of the places that `word` means. Throws UserError otherwise. */
export async function requirePlace(
  connection: DuckDBConnection,
  codes: readonly string[],
  word: string
): Promise<void> {
  const held = await nameable(connection);
  const isHeld = held.some(({kind, id}) => kind === "place" && codes.includes(id));
  if (!isHeld) throw notHeld(held, "place", word, "--place");
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const namesOf = ({id, names}: NameableRow): string[] => [id, ...names.flatMap((name) => name ?? [])];
const told = ({id, names: [name]}: NameableRow): string => (name ? `${id} ${name}` : id);

/** The fault of a name that the ledger does not hold, with what it may mean. */
function notHeld(held: readonly NameableRow[], kind: Named["kind"], id: string, where: string): UserError {
  const rows = held.filter((row) => row.kind === kind);
  const name = nearest(id, rows.flatMap(namesOf));
  const meant = name === undefined ? [] : rows.filter((row) => namesOf(row).includes(name));
  return new UserError(`${where}: the ledger holds no such ${kind}: ${id}`, {
    hint: meant.length > 0 ? `did you mean ${meant.map(told).join(" or ")}?` : `it holds ${allOf(rows)}`
  });
}

/** Names that a line tells; more are counted. */
const few = 12;

/** What may be named instead. */
const allOf = (rows: readonly NameableRow[]): string =>
  rows.length > 0 && rows.length <= few
    ? rows.map(told).join(", ")
    : `${rows.length} of that kind${rows.some(({kind}) => kind === "place") ? ", which reform-ledger reports lists" : ""}`;
