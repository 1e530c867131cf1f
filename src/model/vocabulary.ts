// The closed vocabularies of a figure, apart from their schemas: pages use them too, and carry no zod.

export const comparators = ["eq", "ge", "gt", "le", "lt", "approx"] as const;
export type Comparator = (typeof comparators)[number];

export const roles = ["reform_count", "target", "outcome", "context"] as const;
export type Role = (typeof roles)[number];

export const changes = ["increase", "decrease", "none"] as const;
export type Change = (typeof changes)[number];

export const recognitionTypes = ["award", "pilot", "promoted", "praised", "first"] as const;
export type RecognitionType = (typeof recognitionTypes)[number];

export const recognitionLevels = ["national", "provincial", "municipal", "other"] as const;
export type RecognitionLevel = (typeof recognitionLevels)[number];

export const deadlinePrecisions = ["day", "month", "quarter", "year"] as const;
