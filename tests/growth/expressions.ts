import {parse} from "acorn";
import {simple} from "acorn-walk";
import {transformSync} from "esbuild";
import {vi} from "vitest";
import {modulesOf, textOf} from "../imports.ts";

/** An expression of the program, and the module that has or makes it. */
export interface Expression {
  source: string;
  flags: string;
  from: string;
}

/** What sees the text of a report. */
const folders = "read clean describe split extract resolve check link metrics extracted lexicon model".split(" ");

/** All that see the text of a report, each once, whatever it is used for: written down, or made of words while reports are read. */
export async function allExpressions(): Promise<Expression[]> {
  const modules = folders.flatMap((folder) => modulesOf(`src/${folder}`)).filter((path) => !path.endsWith(".d.ts"));
  vi.resetModules();
  const made = await madeBy(async () => {
    for (const path of modules) await import(new URL(`../../${path}`, import.meta.url).href);
    await readAll();
  });
  vi.resetModules();
  const all = [...modules.flatMap(literals), ...made];
  return [...new Map(all.map((one) => [`/${one.source}/${one.flags.replace("g", "")}`, one])).values()];
}

async function readAll(): Promise<void> {
  const {loadLexicon} = await import("../../src/lexicon/index.ts");
  const {digest} = await import("../../src/pipeline.ts");
  const {listSources, loadSource} = await import("../../src/store/sources.ts");
  const lexicon = loadLexicon();
  for (const {path} of await listSources(["data/reports", "tests/files"])) {
    const {file, sidecar} = await loadSource(path);
    await digest(file, lexicon, sidecar.stated);
  }
}

function literals(from: string): Expression[] {
  const found: Expression[] = [];
  const {code} = transformSync(textOf(from), {loader: "ts", target: "esnext", charset: "utf8"});
  simple(parse(code, {ecmaVersion: "latest", sourceType: "module"}), {
    Literal({regex}) {
      if (regex) found.push({source: regex.pattern, flags: regex.flags, from});
    }
  });
  return found;
}

/** Those that modules of `src/` make while `act` runs, each once. */
async function madeBy(act: () => Promise<unknown>): Promise<Expression[]> {
  const made = new Map<string, Expression>();
  const plain = globalThis.RegExp;
  const noting = new Proxy(plain, {
    construct(target, given: [string, string?]) {
      const expression = new target(...given);
      const {source, flags} = expression;
      // The first line names the error, the second this place.
      const from = /\/(src\/[^\n:]*\.ts)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1];
      if (from !== undefined) made.set(String(expression), {source, flags, from});
      return expression;
    }
  });
  globalThis.RegExp = noting;
  try {
    await act();
  } finally {
    globalThis.RegExp = plain;
  }
  return [...made.values()];
}
