import {Type, type DataType} from "@uwdata/flechette";

/** What one does with the values of a column: count, set in time, read, or take apart. */
export type Kind = "number" | "date" | "text" | "list" | "other";

interface Form {
  kind: Kind;
  /** A value that is there, exactly as it is. */
  text: (value: unknown, type: DataType) => string;
}

const plain = (value: unknown): string => String(value);

const text: Form = {kind: "text", text: plain};
const other = (write: Form["text"]): Form => ({kind: "other", text: write});

/** How values of each type of Arrow are written; of another type as they write themselves. */
const forms: Readonly<Record<number, Form>> = {
  [Type.Int]: {kind: "number", text: plain},
  [Type.Float]: {kind: "number", text: plain},
  [Type.Decimal]: {kind: "number", text: (value, type) => decimal(value, type)},
  [Type.Utf8]: text,
  [Type.Dictionary]: text,
  [Type.Bool]: text,
  [Type.Date]: {kind: "date", text: (value) => iso(value).slice(0, 10)},
  [Type.Timestamp]: {
    kind: "date",
    text: (value) =>
      iso(value)
        .replace("T", " ")
        .replace(/(?:\.000)?Z$/, "")
  },
  [Type.Time]: other((value) => timeOfDay(Number(value) / 1e3)),
  [Type.Interval]: other((value) => interval(value as Int32Array)),
  [Type.Binary]: other((value) => Array.from(value as Uint8Array, byteText).join("")),
  [Type.List]: {kind: "list", text: (value, type) => listed(value, type).join(", ")},
  [Type.Struct]: other((value, type) => fields(value as Record<string, unknown>, type)),
  [Type.Map]: other((value, type) => entries(value as readonly (readonly [unknown, unknown])[], type))
};

const formOf = ({typeId}: DataType): Form => forms[typeId] ?? other(plain);

/** What can be done with the values of a type. */
export const kindOf = (type: DataType): Kind => formOf(type).kind;

/** A value exactly as it is, never rounded; empty for none. */
export const textOf = (value: unknown, type: DataType): string =>
  value === null || value === undefined ? "" : formOf(type).text(value, type);

/** The parts of a list, each as it is. */
export function listed(value: unknown, type: DataType): string[] {
  const [part] = childrenOf(type);
  return Array.from((value ?? []) as ArrayLike<unknown>, (one) => (part ? nested(one, part.type) : String(one)));
}

/** A value that is a number, for an axis or to sort by; null for none. */
export function numberOf(value: unknown, type: DataType): number | null {
  if (value === null || value === undefined || kindOf(type) !== "number") return null;
  return Number(textOf(value, type));
}

interface Child {
  name: string;
  type: DataType;
}

const childrenOf = (type: DataType): readonly Child[] => (type as {children?: readonly Child[]}).children ?? [];

/** A decimal comes as a whole number of its smallest parts. */
function decimal(value: unknown, type: DataType): string {
  const {scale = 0} = type as {scale?: number};
  const whole = BigInt(value as bigint);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const [before, after] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${whole < 0n ? "-" : ""}${before}${after === "" ? "" : `.${after}`}`;
}

const iso = (milliseconds: unknown): string => new Date(Number(milliseconds)).toISOString();

const timeOfDay = (milliseconds: number): string => iso(milliseconds).slice(11, 19);

function interval([months = 0, days = 0, nanoseconds = 0]: Int32Array): string {
  const parts = [
    months === 0 ? [] : [`${months} months`],
    days === 0 ? [] : [`${days} days`],
    nanoseconds === 0 ? [] : [timeOfDay(Number(nanoseconds) / 1e6)]
  ].flat();
  return parts.join(" ") || "0";
}

const byteText = (byte: number): string => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`;

const fields = (value: Record<string, unknown>, type: DataType): string =>
  `{${childrenOf(type)
    .map((child) => `${child.name}: ${nested(value[child.name], child.type)}`)
    .join(", ")}}`;

function entries(pairs: readonly (readonly [unknown, unknown])[], type: DataType): string {
  const [key, value] = childrenOf(childrenOf(type)[0]?.type ?? type);
  return `{${pairs
    .map(([one, other]) => `${key ? nested(one, key.type) : one}: ${value ? nested(other, value.type) : other}`)
    .join(", ")}}`;
}

const nested = (value: unknown, type: DataType): string => (value === null ? "NULL" : textOf(value, type));
