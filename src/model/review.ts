/** Why something waits for a person, in the order in which a list offers them; `docs/corrections.md` says what each means. */
export const reviewKinds = [
  "contradiction",
  "correction",
  "unread",
  "issue",
  "readers",
  "role",
  "scope",
  "near",
  "confidence",
  "level",
  "leads",
  "domain"
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** A field in which somebody says something else of a figure than it was read as, both values as JSON. */
export interface Otherwise {
  reader: string;
  field: string;
  said: string;
  held: string;
}

/** What others say of a row of the queue, whose list of it is JSON. */
export const otherwiseIn = (readings: string | null): Otherwise[] => JSON.parse(readings ?? "[]") as Otherwise[];
