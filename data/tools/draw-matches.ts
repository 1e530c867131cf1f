import {readFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {ExtractRecord, type Fact} from "../../src/model/fact.ts";

const help = `Draws catalogue matches for a person to judge, and counts what the catalogue covers.

  npm run -s ledger -- extract REPORT... | npx tsx data/tools/draw-matches.ts [--seed N] [--size N] [--sentences] [--coverage]

--coverage prints indicators by number of places instead; --sentences adds the sentence of each match.
`;

interface Drawn {
  place: string;
  fact: Fact;
}

/** Numbers from 0 to 1 that depend on nothing but the seed (mulberry32). */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

function draw<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = randoms(seed);
  return items
    .map((item) => ({item, key: random.next().value}))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({item}) => item);
}

const records = (): Drawn[] =>
  readFileSync(0, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ExtractRecord.parse(JSON.parse(line)))
    .flatMap(({report, facts}) => facts.map((fact) => ({place: report.place?.name ?? report.path, fact})));

function coverage(matches: readonly Drawn[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const {place, fact} of matches) {
    const id = fact.indicatorId ?? "";
    places.set(id, (places.get(id) ?? new Set()).add(place));
  }
  const rows = [...places].map(([id, names]) => ({id, n: names.size})).sort((a, b) => b.n - a.n);
  const shared = rows.filter(({n}) => n >= 5).length;
  return [
    `${rows.length} indicators, ${shared} of them from five places or more`,
    ...rows.map(({id, n}) => `${n}\t${id}`)
  ];
}

const shown = ({place, fact}: Drawn, n: number, sentences: boolean): string =>
  [
    n + 1,
    fact.indicatorId,
    place,
    `${fact.value} ${fact.unit}`,
    fact.indicator,
    ...(sentences ? [fact.sentence.text] : [])
  ].join("\t");

const {values: options} = parseArgs({
  options: {
    seed: {type: "string", default: "1"},
    size: {type: "string", default: "100"},
    sentences: {type: "boolean", default: false},
    coverage: {type: "boolean", default: false},
    help: {type: "boolean", default: false}
  }
});

if (options.help) console.log(help);
else {
  const matches = records().filter(({fact}) => fact.indicatorId !== null);
  const lines = options.coverage
    ? coverage(matches)
    : draw(matches, Number(options.size), Number(options.seed)).map((drawn, n) => shown(drawn, n, options.sentences));
  console.log(lines.join("\n"));
}
