import {CompletionContext, type CompletionResult} from "@codemirror/autocomplete";
import {EditorState} from "@codemirror/state";
import {expect, test} from "vitest";
import {completer} from "../../pages/sql/completion.ts";

const columns = ["place", "value", "from_value"].map((name) => ({name, type: "VARCHAR", zh: name, en: name}));
const tables = [{name: "facts", about: {zh: "数字", en: "figures"}, rows: 1, columns}];

/** What is proposed first behind a text, of what its last letters begin. */
function proposed(text: string): string | undefined {
  const context = new CompletionContext(EditorState.create({doc: text}), text.length, false);
  const {from, options} = completer(tables)(context) as CompletionResult;
  const begun = text.slice(from);
  const fit = options.filter(({label}) => label.startsWith(begun));
  return fit.sort((a, b) => (b.boost ?? 0) - (a.boost ?? 0))[0]?.label;
}

test.each([
  ["select fro", "from_value"],
  ["select value fro", "from"],
  ["SELECT value FRO", "FROM"],
  ["select * from fac", "facts"],
  ["select place, val", "value"],
  ["select count(*) f", "from"],
  ["select f.pl", undefined],
  ["select 1 from facts f where f.pl", "place"],
  ["select facts.pl", "place"]
])("behind %j stands %s", (text, label) => expect(proposed(text)).toBe(label));
