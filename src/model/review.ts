/**
 * Why something waits for a person: two reports exclude each other, a correction applies no more, a file could not be read, a
 * check finds the figure wrong, its role or scope is in doubt, it comes near an entry of the catalogue, it was read with
 * little confidence.
 */
export const reviewKinds = [
  "contradiction",
  "correction",
  "unread",
  "issue",
  "role",
  "scope",
  "near",
  "confidence",
  "level",
  "leads",
  "domain"
] as const;
export type ReviewKind = (typeof reviewKinds)[number];
