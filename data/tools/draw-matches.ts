import {createHash} from "node:crypto";
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

/** The matches that come first when sorted by a hash of seed and fact: what else is read changes little in a draw. */
function draw(matches: readonly Drawn[], size: number, seed: string): Drawn[] {
  const key = ({fact}: Drawn): string => createHash("sha256").update(`${seed} ${fact.id}`).digest("hex");
  return matches
    .map((match) => ({match, key: key(match)}))
    .sort((a, b) => a.key.localeCompare(b.key))
    .slice(0, size)
    .map(({match}) => match);
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
    : draw(matches, Number(options.size), options.seed).map((drawn, n) => shown(drawn, n, options.sentences));
  console.log(lines.join("\n"));
}
