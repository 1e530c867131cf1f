import {isNode, LineCounter, parseDocument} from "yaml";
import {z} from "zod";
import {type Language, languages} from "../../model/words.ts";
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

/** Words in one language or in both; `null` where a language has none. */
export interface Said {
  zh: string | null;
  en: string | null;
}

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

/** Takes the front matter off a notebook. Where it is broken, the fault says so with its line, and `name` is the title. */
export function openNotebook(source: string, name: string): Opened {
  const found = source.startsWith("---") ? marks.exec(source) : null;
  const whole = found?.index === 0 ? found[0] : "";
  const text = "\n".repeat(whole.split("\n").length - 1) + source.slice(whole.length);
  const untitled = {title: {zh: name, en: name}, question: null, order: null};
  if (whole === "") return {about: untitled, text: source, faults: [{line: 1, message: noFrontMatter}]};
  const {about, faults} = read(found?.[1] ?? "");
  return {about: about ?? untitled, text, faults};
}

const noFrontMatter = "no front matter: a notebook begins with --- and a title";

function read(yaml: string): {about: About | null; faults: Fault[]} {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {lineCounter});
  // The first line of the file is the mark above.
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return {
      about: null,
      faults: document.errors.map(({pos, message}) => ({line: lineAt(pos[0]), message: firstLine(message)}))
    };
  }
  const checked = FrontMatter.safeParse(document.toJS());
  if (checked.success) return {about: aboutOf(checked.data), faults: []};
  const faults = checked.error.issues.map(({path: [field], message}) => {
    const node = document.get(field, true);
    return {
      line: isNode(node) ? lineAt(node.range?.[0] ?? 0) : 1,
      message: `front matter: ${String(field ?? "")}: ${message}`
    };
  });
  return {about: null, faults};
}

const firstLine = (message: string): string =>
  `front matter: ${message.split("\n")[0]?.replace(/ at line \d+.*/, "") ?? message}`;

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
