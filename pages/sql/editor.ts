import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  acceptCompletion
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {PostgreSQL, sql as sqlLanguage, SQLDialect} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {EditorState, type Extension, StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, keymap, lineNumbers, placeholder, type DecorationSet} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {completer} from "./completion.ts";
import type {TableSchema} from "../components/data.ts";

export interface EditorOptions {
  id: string;
  text: string;
  /** What the editor is, for those who do not see it. */
  label: string;
  /** What stands there while it is empty. */
  hint: string;
  tables: readonly TableSchema[];
  change: (text: string) => void;
  /** What Ctrl-Enter, or Cmd-Enter, does. */
  run: () => void;
}

export interface Span {
  from: number;
  to: number;
}

/** A box to write SQL in. */
export interface Editor {
  node: HTMLElement;
  focus: () => void;
  /** Underlines what a fault is about; null for nothing. */
  mark: (span: Span | null) => void;
  /** Puts words where the caret is. */
  insert: (words: string) => void;
}

/** An editor for one statement. Tab leaves it, as it does any box; while words are proposed it takes the first of them. */
export function editor(options: EditorOptions): Editor {
  const extensions = [...writing, ...proposing(options), ...around(options)];
  const view = new EditorView({state: EditorState.create({doc: options.text, extensions})});
  return {
    node: view.dom,
    focus: () => view.focus(),
    mark: (span) => view.dispatch({effects: setMark.of(span)}),
    insert: (words) => {
      view.dispatch(view.state.replaceSelection(words));
      view.focus();
    }
  };
}

const proposing = ({tables, run}: EditorOptions): Extension[] => [
  autocompletion({override: [completer(tables)], icons: false}),
  keymap.of([
    {key: "Mod-Enter", run: () => (run(), true)},
    {key: "Tab", run: acceptCompletion},
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap
  ])
];

/** What the page has to do with the editor. */
const around = ({id, label, hint, change}: EditorOptions): Extension[] => [
  placeholder(hint),
  EditorView.contentAttributes.of({id, "aria-label": label, spellcheck: "false"}),
  EditorView.updateListener.of(({docChanged, state}) => docChanged && change(state.doc.toString()))
];

/** DuckDB speaks the SQL of PostgreSQL, with words of its own; not with all of its words, of which columns are called by many. */
const dialect = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords:
    "select from where group by order having limit offset join left right full inner outer cross using on as and or not in is null " +
    "like ilike similar between case when then else end distinct union intersect except all with recursive asc desc nulls first last " +
    "qualify window over partition rows range filter exclude replace exists any some cast try_cast create or table view macro temp " +
    "drop if insert into values update set delete asof anti semi positional pivot unpivot summarize describe show sample lateral " +
    "true false collate interval"
});

const setMark = StateEffect.define<Span | null>();
const underline = Decoration.mark({class: "sql-wrong"});

/** What is underlined, until the text is changed. */
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, {docChanged, effects, newDoc}) => {
    const asked = effects.find((effect) => effect.is(setMark));
    if (!asked) return docChanged ? Decoration.none : shown;
    const span = asked.value as Span | null;
    if (!span || span.from >= span.to || span.to > newDoc.length) return Decoration.none;
    return Decoration.set([underline.range(span.from, span.to)]);
  },
  provide: (field) => EditorView.decorations.from(field)
});

/** The colours of words, which sql.css has for both themes. */
const colours = HighlightStyle.define([
  {tag: tags.keyword, class: "sql-keyword"},
  {tag: [tags.string, tags.special(tags.string)], class: "sql-string"},
  {tag: [tags.number, tags.bool, tags.null], class: "sql-number"},
  {tag: tags.comment, class: "sql-comment"}
]);

/** What an editor of SQL is, whatever it is for. */
const writing: readonly Extension[] = [
  lineNumbers(),
  history(),
  bracketMatching(),
  closeBrackets(),
  marked,
  syntaxHighlighting(colours),
  sqlLanguage({dialect, upperCaseKeywords: true}),
  EditorView.lineWrapping
];
