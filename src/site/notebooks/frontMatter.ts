import {z} from "zod";
import {parseLinedYaml, yamlFault} from "../../model/lined.ts";
import {type Language, languages} from "../../model/words.ts";
import type {Said} from "../../query/notebook/document.ts";
import type {Fault} from "./markdown.ts";

const Both = z.union([
  z.string().min(1),
  z.strictObject({zh: z.string().min(1).optional(), en: z.string().min(1).optional()})
]);

/** What a notebook says of itself; Framework's own settings may stand beside. */
const FrontMatter = z.looseObject({
  title: Both,
  lang: z.enum(languages).optional(),
  order: z.number().optional(),
  question: Both.optional()
});

export interface About {
  title: Said;
  question: Said | null;
  /** Where it stands among notebooks; those without a number come last. */
  order: number | null;
}

export interface Opened {
  about: About;
  /** The text with blank lines in place of the front matter, so that its lines keep their numbers. */
  text: string;
  faults: Fault[];
}

const marks = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Takes the front matter off a notebook; `null` stands for a file that is no text. Where something is broken, the fault says so
 * with its line, and `name` is the title.
 */
export function openNotebook(source: string | null, name: string): Opened {
  const untitled = {title: {zh: name, en: name}, question: null, order: null};
  const found = source?.startsWith("---") ? marks.exec(source) : null;
  if (source === null || found?.index !== 0) return {about: untitled, ...withoutMatter(source)};
  const [whole, yaml = ""] = found;
  const text = "\n".repeat(whole.split("\n").length - 1) + source.slice(whole.length);
  const {about, faults} = read(yaml);
  return {about: about ?? untitled, text, faults};
}

function withoutMatter(source: string | null): Pick<Opened, "text" | "faults"> {
  if (source === null) return {text: "", faults: [{line: 1, message: "no text: a notebook is a Markdown file"}]};
  if (!/^---[ \t]*\r?\n/.test(source)) return {text: source, faults: [{line: 1, message: noFrontMatter}]};
  // Framework would look for the end, too, and complain of it.
  return {text: source.replace("---", ""), faults: [{line: 1, message: noEnd}]};
}

const noFrontMatter = "no front matter: a notebook begins with --- and a title";
const noEnd = "front matter: has no end; a second --- stands on a line of its own below it";

function read(yaml: string): {about: About | null; faults: Fault[]} {
  // The first line of the file is the mark above.
  const faultAt = (line: number, message: string): Fault => ({line: line + 1, message: `front matter: ${message}`});
  try {
    const {value, lineOf} = parseLinedYaml(yaml);
    const checked = FrontMatter.safeParse(value ?? {});
    if (checked.success) return {about: aboutOf(checked.data), faults: []};
    const faults = checked.error.issues.map(({path, message}) =>
      faultAt(lineOf(path), `${String(path[0] ?? "")}: ${message}`)
    );
    return {about: null, faults};
  } catch (error) {
    const fault = yamlFault(error);
    if (!fault) throw error;
    return {about: null, faults: [faultAt(fault.line, fault.words)]};
  }
}

function aboutOf({title, lang, order, question}: z.infer<typeof FrontMatter>): About {
  return {
    title: saidIn(title, lang),
    question: question === undefined ? null : saidIn(question, lang),
    order: order ?? null
  };
}

/** Words without a language of their own are those of the notebook's language; of both where it names none. */
function saidIn(words: z.infer<typeof Both>, lang: Language | undefined): Said {
  if (typeof words !== "string") return {zh: words.zh ?? null, en: words.en ?? null};
  return {zh: lang === "en" ? null : words, en: lang === "zh" ? null : words};
}
