import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";
import {Name} from "./topics.ts";

const file = "questions.yml";
const word = z.string().min(1);

const Row = z.strictObject({
  id: word,
  question: Name,
  /** Ids of the entries that answer it. */
  entries: z.array(word).min(2)
});

/** A question that several entries of the catalogue answer, each counting its own. */
export type Question = Omit<z.infer<typeof Row>, "entries">;

/** The question of each entry that answers one, by the id of the entry. Throws UserError where an entry answers two. */
export function loadQuestions(folder: string): Map<string, Question> {
  const rows = readYaml(folder, file, z.array(Row));
  const byEntry = new Map<string, Question>();
  for (const {entries, ...question} of rows) {
    for (const entry of entries) {
      if (byEntry.has(entry)) throw new UserError(`${entry} answers two questions of ${file}`);
      byEntry.set(entry, question);
    }
  }
  return byEntry;
}
