import {type Key, t, term} from "../components/i18n.ts";

/** How the messages of checks are told apart; what a part of a message is called by its label. */
const known: readonly {pattern: RegExp; key: Key}[] = [
  {pattern: /^(?<what>.+) is given as (?<a>.+) and as (?<b>.+)$/, key: "issue.differing"},
  {
    pattern:
      /^another report of (?<place>.+?) gives (?<what>.+) up to (?<date>[\d-]+) as (?<a>.+), this one as (?<b>.+)$/,
    key: "issue.contradiction"
  },
  {pattern: /^the upper end of the range is below the lower: (?<what>.+)$/, key: "issue.range"},
  {pattern: /^a rank begins at 1: (?<what>.+)$/, key: "issue.rank"},
  {pattern: /^the period ends before it starts: (?<what>.+)$/, key: "issue.period"},
  {pattern: /^a count or an amount below zero: (?<what>.+)$/, key: "issue.below"},
  {pattern: /^a share of more than the whole: (?<what>.+)$/, key: "issue.share"},
  {pattern: /^a cut by more than the whole: (?<what>.+)$/, key: "issue.cut"},
  {pattern: /^looks like a year, not like a figure: (?<what>.+)$/, key: "issue.year"},
  {pattern: /^no figure was found in it$/, key: "issue.nothing"},
  {pattern: /^the text was garbled; it was restored where that is certain$/, key: "issue.garbled"},
  {pattern: /^a character was cut in half here; what stands behind it is not what was written$/, key: "issue.torn"},
  {pattern: /^characters that could not be decoded: (?<n>\d+)$/, key: "issue.undecoded"},
  {pattern: /^pages without a text layer: (?<what>.+)$/, key: "issue.pages"},
  {pattern: /^hardly anything tells the kind of report; taken as: (?<kind>.+)$/, key: "issue.kind"},
  {pattern: /^not stated by the report: (?<fields>.+)$/, key: "issue.notStated"},
  {pattern: /^the report does not say which place it is about$/, key: "issue.noPlace"},
  {pattern: /^the report does not say which year it is about$/, key: "issue.noYear"}
];

/** A message of a check in the language of the page; one that is not known here stays as it is. */
export function issueWords(message: string): string {
  for (const {pattern, key} of known) {
    const match = pattern.exec(message);
    if (match) return t(key, named(match.groups ?? {}));
  }
  return message;
}

function named({fields, kind, ...groups}: Record<string, string>): Record<string, string> {
  const list = fields?.split(", ").map((field) => term("meta", field).toLowerCase());
  return {
    ...groups,
    ...(list ? {fields: list.join(t("list.comma"))} : {}),
    ...(kind ? {kind: term("kind", kind)} : {})
  };
}
