import {isWhole} from "../../../src/evaluate/score.ts";
import {verdicts} from "../../../src/lexicon/confidence.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {overlaps} from "../../../src/model/span.ts";
import {toSource} from "../../../src/model/text.ts";
import {confidenceSigns} from "../../../src/resolve/confidence.ts";
import type {Labelled} from "./labelled.ts";
import type {Question} from "./question.ts";
import {figuresIn, role} from "./role.ts";
import {parts, type Sample, train} from "./train.ts";
import {roles} from "../../../src/model/fact.ts";

/** Whether a figure is read right in every part: one sample a labelled figure. */
function samplesOf({document, gold, digest}: Labelled, lexicon: Lexicon): Sample[] {
  const read = digest();
  const figures = figuresIn(read, lexicon).map((figure) => ({...figure, at: toSource(read.clean, figure.fact)}));
  return gold.facts.flatMap((label) => {
    const figure = figures.find(({fact, at}) => overlaps(at, label) && fact.value === label.value);
    if (!figure || label.optional) return [];
    const {fact, grounds} = figure;
    const sample = {document, signs: confidenceSigns(grounds), text: `${fact.text} | ${fact.sentence.text}`};
    return [{...sample, class: isWhole(label, fact) ? "right" : "wrong"}];
  });
}

/** As the weights of roles are learnt. */
const roleOptions = {l2: 4, least: 3, documentsOf: role.documentsOf};

/** How likely a role is, as weights say that were learnt from the other documents. */
const unlearnt: Question["unlearnt"] = (reports, lexicon, foldOf) => {
  const own = role.own(lexicon);
  const samples = reports.flatMap((report) => role.samplesOf(report, lexicon));
  const readers = parts(foldOf).map((fold): Lexicon => {
    const others = samples.filter(({document}) => foldOf.get(document) !== fold);
    const weights = train([...others, ...own], {...roleOptions, classes: roles});
    return {...lexicon, roles: {...lexicon.roles, weights: {...weights, classes: roles}}};
  });
  return ({document}) => readers[foldOf.get(document) ?? -1] ?? lexicon;
};

export const confidence: Question = {classes: verdicts, samplesOf, own: () => [], unlearnt};
