import iconv from "iconv-lite";
import {type Random, seeded} from "../random.ts";
import {byteMutations, type MutateBytes, splice} from "./bytes.ts";
import {compoundMutations} from "./compounds.ts";
import {pdfMutations} from "./pdfs.ts";
import {peopleSeeds, type PeopleTrial} from "./people.ts";
import {type Kind, seedFiles} from "./seeds.ts";
import {treeMutations} from "./trees.ts";
import {valueMutations} from "./values.ts";
import {encodingMutations, type MutateText, textMutations} from "./words.ts";
import {yamlMutations} from "./yaml.ts";
import {zipMutations} from "./zips.ts";

/** A file that was mutated, and what was done to it. */
export interface Input {
  seed: number;
  /** What it was made of. */
  of: string;
  done: string[];
  trial: "report" | PeopleTrial;
  path: string;
  bytes: Buffer;
}

const reports = seedFiles();
const people = peopleSeeds();

/** Of ten inputs one is of what people write beside reports. */
const everyTenth = 10;

/** Mutations that need to know how a text is encoded. */
type Mutate = (bytes: Buffer, random: Random, encoding: string) => Buffer;

const onText = (mutations: Record<string, MutateText>): Record<string, Mutate> =>
  Object.fromEntries(
    Object.entries(mutations).map(([name, mutate]): [string, Mutate] => [
      name,
      (bytes, random, encoding) => {
        const text = iconv.decode(bytes, encoding, {stripBOM: false});
        return iconv.encode(mutate(text, random), encoding);
      }
    ])
  );

const onEncoding: Record<string, Mutate> = Object.fromEntries(
  Object.entries(encodingMutations).map(([name, mutate]): [string, Mutate] => [
    name,
    (bytes, random, encoding) => mutate(iconv.decode(bytes, encoding), random)
  ])
);

const spliced: Record<string, MutateBytes> = {
  spliced: (bytes, random) => splice(bytes, random.of(reports).bytes, random)
};

const anyBytes = {...byteMutations, ...spliced};
const words = onText(textMutations);

/** What may befall a file of each kind; what comes twice comes twice as often. */
const mutations: Record<Kind | "yaml", readonly Record<string, Mutate>[]> = {
  text: [anyBytes, words, words, onEncoding],
  markup: [anyBytes, words, onText(treeMutations), onText(treeMutations), onEncoding],
  values: [anyBytes, words, onText(valueMutations), onText(valueMutations), onEncoding],
  zip: [anyBytes, zipMutations, zipMutations, zipMutations, zipMutations],
  pdf: [anyBytes, pdfMutations, pdfMutations, pdfMutations],
  compound: [anyBytes, compoundMutations, compoundMutations, compoundMutations],
  yaml: [anyBytes, words, onText(yamlMutations), onText(yamlMutations), onEncoding]
};

const kindOf = (file: string): Kind | "yaml" =>
  /\.(?:yml|md)$/.test(file) ? "yaml" : file.endsWith(".xlsx") ? "zip" : file.endsWith(".jsonl") ? "values" : "text";

interface Mutable {
  bytes: Buffer;
  kind: Kind | "yaml";
  encoding?: string | undefined;
}

/** One to four mutations one after the other. What can no longer be mutated (an archive that is none by now) stays as it is. */
function mutate({bytes, kind, encoding = "utf-8"}: Mutable, random: Random): {bytes: Buffer; done: string[]} {
  const done: string[] = [];
  let mutated = bytes;
  for (let i = random.of([1, 1, 2, 4]); i > 0; i--) {
    const some = random.of(mutations[kind]);
    const name = random.of(Object.keys(some));
    const next = mutated.length > 0 ? attempt(() => some[name]?.(mutated, random, encoding)) : undefined;
    if (next) mutated = next;
    done.push(next ? name : `${name} (not possible)`);
  }
  return {bytes: mutated, done};
}

function attempt(mutate: () => Buffer | undefined): Buffer | undefined {
  try {
    return mutate();
  } catch (error) {
    // What takes a file apart to change it cannot do so with one that the mutation before has broken.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** The input of a seed, a whole number; always the same. */
export function mutatedInput(seed: number): Input {
  const random = seeded(seed);
  if (seed % everyTenth === 0) {
    const {name, trial, file, bytes} = random.of(people);
    return {seed, of: name, trial, path: file, ...mutate({bytes, kind: kindOf(file)}, random)};
  }
  const seedFile = random.of(reports);
  const of = seedFile.name;
  return {seed, of, trial: "report", path: `${seed}.${of}`, ...mutate(seedFile, random)};
}
