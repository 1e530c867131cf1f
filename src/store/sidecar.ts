import {z} from "zod";
import {unreadable} from "../lexicon/unread.ts";
import {parseYaml} from "../lexicon/yaml.ts";
import {knownYears} from "../model/dates.ts";
import {messageOf} from "../model/errors.ts";
import {isoDate, Period, reportKinds} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";

const webAddress = z.url({protocol: /^https?$/, error: "must be an address such as https://example.org/a.html"});

/** What a person may state of a report, in a sidecar or by flags; it wins over what the text says. */
export const Stated = z
  .strictObject({
    place: z.coerce.string(),
    kind: z.enum(reportKinds),
    year: z.coerce.number().int().min(knownYears.first).max(knownYears.last),
    period: Period,
    published: isoDate,
    title: z.string(),
    source: z.string(),
    author: z.string(),
    address: webAddress,
    retrieved: isoDate
  })
  .partial();

/** Where the sidecar of a report may stand: beside it, with or without the report's own extension. */
export const sidecarNames = (path: string): string[] =>
  [path, path.replace(/\.[^./\\]+$/, "")].flatMap((stem) => [`${stem}.meta.yml`, `${stem}.meta.yaml`]);

/** Parses a sidecar. Throws UnreadableError naming the field that is wrong: without it the report would be misread. */
export function readSidecar(path: string, text: string): StatedMetadata {
  const result = Stated.safeParse(parsed(path, text) ?? {});
  if (result.success) return withoutUndefined(result.data);
  const faults = result.error.issues.map(({path, message}) => `${path.join(".") || "whole"}: ${message}`);
  const fields = Object.keys(Stated.shape).join(", ");
  throw unreadable("sidecar-fields", {path, detail: faults.join("; "), fields});
}

function parsed(path: string, text: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    const [detail = ""] = messageOf(cause).split("\n");
    throw unreadable("sidecar-yaml", {path, detail}, cause);
  }
}

/** Drops absent fields, so that a spread of the rest never hides a field of another source. */
export const withoutUndefined = (stated: z.infer<typeof Stated>): StatedMetadata =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
