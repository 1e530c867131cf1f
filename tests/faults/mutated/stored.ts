import {z} from "zod";
import {project} from "../../store/setup.ts";
import type {Input} from "./input.ts";

const ReportRow = z.object({id: z.string(), path: z.string(), source_text: z.string(), clean_text: z.string()});
const FactRow = z.object({
  id: z.string(),
  report_id: z.string(),
  text: z.string(),
  start_at: z.coerce.number(),
  end_at: z.coerce.number(),
  source_start: z.coerce.number(),
  source_end: z.coerce.number()
});

/** What a text is in UTF-8 and back: half a surrogate pair alone is the sign of a broken character there. */
const inUtf8 = (text: string): string => Buffer.from(text).toString();

/** Puts inputs into a ledger of their own; what is wrong with what it then holds of them. */
export async function storedFaults(inputs: readonly Input[]): Promise<string[]> {
  const {write, ingest, rows} = project();
  for (const {path, bytes} of inputs) write(path, bytes);
  const {files} = await ingest();
  const failed = files.filter(({result}) => !Array.isArray(result) && result.code === "failed");
  const reports = z.array(ReportRow).parse(await rows("SELECT id, path, source_text, clean_text FROM report"));
  const facts = z.array(FactRow).parse(await rows("FROM fact"));
  const digests = new Map(
    files.flatMap(({planned, result}) =>
      Array.isArray(result) ? result.map((digest) => [`${planned.key} ${digest.id}`, digest] as const) : []
    )
  );
  const held = reports.flatMap((report) => {
    const digest = digests.get(`${report.path} ${report.id}`);
    const own = facts.filter((fact) => fact.report_id === report.id);
    const wrong = own.filter(({text, start_at, end_at}) => report.clean_text.slice(start_at, end_at) !== text);
    const isAsRead =
      report.source_text === inUtf8(digest?.source.text ?? "") && own.length === digest?.findings.facts.length;
    return [
      ...(isAsRead ? [] : [`the ledger holds ${report.path} otherwise than it was read`]),
      ...wrong.map(({id, text}) => `${report.path}: ${id} says ${text} of other words`),
      ...own
        .filter(({source_end}) => source_end > report.source_text.length)
        .map(({id}) => `${report.path}: ${id} ends behind the text`)
    ];
  });
  return [
    ...(files.length === inputs.length ? [] : [`${files.length} of ${inputs.length} files were read`]),
    ...failed.map(({planned, result}) => `${planned.key}: ${JSON.stringify(result)}`),
    ...held
  ];
}
