// The closed vocabularies of a figure, apart from their schemas: pages use them too, and carry no zod.

/** The reader of facts that this program reads; others go by the name that their file gives. */
export const ownReader = "rules";

export const comparators = ["eq", "ge", "gt", "le", "lt", "approx"] as const;
export type Comparator = (typeof comparators)[number];

export const roles = ["reform_count", "target", "outcome", "context"] as const;
export type Role = (typeof roles)[number];

export const changes = ["increase", "decrease", "none"] as const;
export type Change = (typeof changes)[number];

/**
 * How a figure counts: how much there is (总量达), how much was added or cut (新增, 提高5个百分点), by how many per cent it
 * changed, its share of a whole, its place in an order, the time it takes, or how it relates to another amount.
 */
export const measures = ["level", "step", "rate", "share", "rank", "duration", "ratio"] as const;
export type Measure = (typeof measures)[number];

/** Who says whom a figure belongs to: its own clause, words before it, or nobody. */
export const scopeBases = ["stated", "carried", "assumed"] as const;

/** Of each of several years (每年), or of a year on average of them (年均). */
export const yearlies = ["each", "average"] as const;
export type Yearly = (typeof yearlies)[number];

/** What of a figure can be too doubtful to set it beside others. */
export const doubts = ["role", "scope"] as const;

/** Which way an indicator is better: more of it, less of it, or neither. */
export const polarities = ["more", "less", "neutral"] as const;

/** Whether a figure says how things stand at the end of its period: `deadline` where it is a target that names one. */
export const standings = ["always", "deadline", "never"] as const;

/**
 * What figures are taken over: the place by definition (its output, its revenue), or a set of matters, items or projects that
 * each report chooses, so that what it covers has to be said.
 */
export const bases = ["place", "set"] as const;

/** The change that counts as positive. */
export const signs = ["up", "down", "none"] as const;

export const recognitionTypes = ["award", "pilot", "promoted", "praised", "first"] as const;
export type RecognitionType = (typeof recognitionTypes)[number];

export const recognitionLevels = ["national", "provincial", "municipal", "other"] as const;
export type RecognitionLevel = (typeof recognitionLevels)[number];

/** How grave an issue is, the gravest first. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

export const deadlinePrecisions = ["day", "month", "quarter", "year"] as const;

/** What became of a target, as far as the ledger's reports say. */
export const verdicts = ["kept", "missed", "on-course", "pending", "not-reported", "cannot-be-rated"] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a target has its verdict; `docs/links.md` says each in words. */
export const verdictReasons = [
  "met",
  "met-within-tolerance",
  "short",
  "reached-early",
  "on-line",
  "behind-line",
  "not-due",
  "no-figure",
  "other-scope",
  "other-period",
  "not-read",
  "no-report",
  "open-bound",
  "side-unknown",
  "several-outcomes",
  "other-unit",
  "doubtful",
  "no-indicator",
  "no-period"
] as const;
export type VerdictReason = (typeof verdictReasons)[number];
