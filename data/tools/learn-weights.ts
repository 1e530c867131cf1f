import {writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseArgs} from "node:util";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {loadWeights} from "../../src/lexicon/weights.ts";
import {groupBy} from "../../src/model/group.ts";
import type {LinearModel} from "../../src/model/linear.ts";
import {labelledIn} from "./learning/labelled.ts";
import {questions} from "./learning/questions.ts";
import {type Asked, crossValidate, dealt, type Options, train} from "./learning/train.ts";

const help = `Learns the weights of a question's signs from labels, and says how well they answer for documents not learnt from.

  npx tsx data/tools/learn-weights.ts QUESTION FOLDER... [--l2 N] [--least N] [--folds N] [--apart] [--on] [--unseen] [--errors] [--write]

FOLDERs hold labels and their reports, as for \`ledger evaluate\`; one that is named twice counts twice. --l2 draws
weights to nothing, or with --on to those that the table has now, learnt from labels that are not at hand; --least is the
number of samples that a sign needs. --apart asks the labels of each folder of what
was learnt from the other folders. --unseen says that the weights of no other question were learnt from these labels, so
that they read them as they are. --errors lists wrong answers; --write writes data/reference/weights/QUESTION.yml.
`;

/** A table of weights as it is written. */
function tableOf(question: string, {classes, weights}: LinearModel): string {
  const rows = [...weights].map(([sign, row]) => `  ${JSON.stringify(sign)}: [${row.join(", ")}]`);
  return [
    `# What the signs of ${question} weigh for each class, in the order of the classes. Learnt by data/tools/learn-weights.ts:`,
    "# not edited by hand. docs/weights.md says from what.",
    `classes: [${classes.join(", ")}]`,
    "signs:",
    ...rows,
    ""
  ].join("\n");
}

const percent = (right: number, of: number): string => `${((100 * right) / of).toFixed(1)} % of ${of}`;

/** How far what was held likely lies from what is: 0 when it is sure and right throughout. */
const brier = (asked: readonly Asked[]): number =>
  asked.reduce((sum, one) => sum + (one.said.probability - Number(isRight(one))) ** 2, 0) / asked.length;

const isRight = ({sample, said}: Asked): boolean => sample.class === said.class;

/** How many answers were right: of all, of each class, and of each tenth of what was held likely. */
function scoreLines(asked: readonly Asked[], classes: readonly string[]): string[] {
  const share = (some: readonly Asked[]): string => percent(some.filter(isRight).length, some.length);
  const tenths = Array.from({length: 10}, (_, i) => i);
  // Of two classes the first is what is asked about; of more, whichever was answered.
  const held = ({said}: Asked): number =>
    classes.length === 2 ? (said.probabilities[classes[0] ?? ""] ?? 0) : said.probability;
  const isHeld = (one: Asked): boolean => (classes.length === 2 ? one.sample.class === classes[0] : isRight(one));
  const inTenth = (from: number): Asked[] => asked.filter((one) => Math.min(9, Math.floor(held(one) * 10)) === from);
  return [
    `right ${share(asked)}, Brier score ${brier(asked).toFixed(3)}`,
    ...classes.map((name) => `${name}: ${share(asked.filter(({sample}) => sample.class === name))}`),
    ...tenths.flatMap((from) =>
      inTenth(from).length > 0
        ? [`held ${from / 10} likely: ${percent(inTenth(from).filter(isHeld).length, inTenth(from).length)}`]
        : []
    )
  ];
}

/** How many answers were right for the documents of each folder. */
const folderLines = (asked: readonly Asked[]): string[] =>
  [...groupBy(asked, ({sample}) => dirname(sample.document))].map(
    ([folder, some]) => `${folder}: ${percent(some.filter(isRight).length, some.length)}`
  );

const errorLines = (asked: readonly Asked[]): string[] =>
  asked
    .filter((one) => !isRight(one))
    .map(({sample, said}) =>
      [sample.document, sample.text, `${sample.class}, not ${said.class}`, said.weighed.join(" ")].join("\t")
    );

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    l2: {type: "string", default: "2"},
    least: {type: "string", default: "4"},
    folds: {type: "string", default: "10"},
    apart: {type: "boolean", default: false},
    on: {type: "boolean", default: false},
    unseen: {type: "boolean", default: false},
    errors: {type: "boolean", default: false},
    write: {type: "boolean", default: false},
    help: {type: "boolean", default: false}
  }
});
const [name = "", ...folders] = positionals;
const question = questions[name];

if (values.help || !question) console.log(`${help}\nQuestions: ${Object.keys(questions).join(", ")}`);
else {
  const lexicon = loadLexicon();
  const {classes, documentsOf} = question;
  const before = values.on ? loadWeights(referenceFolder, name, classes) : undefined;
  const options: Options = {classes, documentsOf, before, l2: Number(values.l2), least: Number(values.least)};
  const own = question.own(lexicon);
  const reports = await labelledIn(folders, lexicon);
  for (const path of reports.unreadable) console.error(`left out, cannot be read: ${path}`);
  const documents = reports.labelled.map(({document}) => document);
  const foldOf = values.apart ? dealt(documents, Infinity, dirname) : dealt(documents, Number(values.folds));
  const unlearnt = values.unseen ? undefined : question.unlearnt;
  const readerOf = unlearnt?.(reports.labelled, lexicon, foldOf) ?? (() => lexicon);
  const labelled = reports.labelled.flatMap((report) => question.samplesOf(report, readerOf(report)));
  const asked = crossValidate(labelled, own, foldOf, options);
  const shares = values.apart ? folderLines(asked) : [];
  console.log([...scoreLines(asked, classes), ...shares, ...(values.errors ? errorLines(asked) : [])].join("\n"));
  if (values.write)
    writeFileSync(
      join(referenceFolder, "weights", `${name}.yml`),
      tableOf(name, train([...labelled, ...own], options))
    );
}
