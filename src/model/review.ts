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
