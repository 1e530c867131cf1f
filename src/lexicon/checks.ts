import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {Issue} from "../model/issue.ts";
import {severities} from "../model/vocabulary.ts";
import type {Dictionary, Language, Values} from "../model/words.ts";
import {readYaml} from "./file.ts";
import {asksAlike, asksOtherwise, inEnglish} from "./wording.ts";

const text = z.string().min(1);

const IssueWords = z
  .strictObject({code: text, severity: z.enum(severities), en: text, zh: text})
  .refine(asksAlike, asksOtherwise);

const CheckWords = z.strictObject({
  check: text,
  name: z.strictObject({en: text, zh: text}),
  issues: z.array(IssueWords).min(1)
});
type CheckWords = z.infer<typeof CheckWords>;

/** An issue as it is found: which one, and the values that its words ask for. */
export interface Coded {
  code: string;
  values: Values;
}

/** What checks are called and what their issues say. */
export interface Checks {
  all: readonly CheckWords[];
  /** The check, severity and English words of an issue. Throws for a code without words, and for words without a value. */
  tell: (issue: Coded) => Pick<Issue, "check" | "severity" | "code" | "values" | "message">;
}

/** Reads checks.yml. Throws UserError for a code given twice, and for words that differ in what they ask for. */
export function loadChecks(folder: string): Checks {
  const all = readYaml(folder, "checks.yml", z.array(CheckWords));
  const known = new Map<string, z.infer<typeof IssueWords> & {check: string}>();
  for (const {check, issues} of all) {
    for (const issue of issues) {
      if (known.has(issue.code)) throw new UserError(`code given twice in checks.yml: ${issue.code}`);
      known.set(issue.code, {...issue, check});
    }
  }
  const tell: Checks["tell"] = ({code, values}) => {
    const words = known.get(code);
    if (!words) throw new Error(`no words in checks.yml for an issue: ${code}`);
    const {check, severity, en} = words;
    return {check, severity, code, values, message: inEnglish(en, values, `issue ${code}`)};
  };
  return {all, tell};
}

/** The labels of checks (`check.…`) and the words of issues (`issue.…`) in a language. */
export const checkLabels = ({all}: Pick<Checks, "all">, language: Language): Dictionary =>
  Object.fromEntries(
    all.flatMap(({check, name, issues}) => [
      [`check.${check}`, name[language]],
      ...issues.map((issue) => [`issue.${issue.code}`, issue[language]])
    ])
  );
