import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fold} from "../../src/model/fold.ts";
import type {PairShard} from "../../src/query/search/document.ts";
import {find, textsOf, type Index} from "../../pages/search/find.ts";
import {indexPairs, pairShard, shardNames} from "../../src/query/search/pairIndex.ts";

/** An index of these sentences as the pages see it, and how many shards and blocks they asked for. */
function indexOf(
  sentences: readonly string[],
  shardSize = 50,
  perBlock = 4
): {index: Index; asked: {pairs: number; blocks: number}} {
  const made = indexPairs(sentences, shardSize);
  const asked = {pairs: 0, blocks: 0};
  const stored = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;
  const guide = {
    id: "all",
    reports: [],
    sentences: sentences.length,
    perBlock,
    perTraits: 64,
    shards: shardNames(made)
  };
  return {
    asked,
    index: {
      guide: stored(guide),
      pairs: async (shard) => {
        asked.pairs++;
        return stored(pairShard(made, shard));
      },
      sentences: async (block) => {
        asked.blocks++;
        const part = sentences.slice(block * perBlock, (block + 1) * perBlock);
        return {id: String(block), sentences: part.map((text) => [0, text])};
      },
      traits: () => Promise.reject(new Error("not asked for"))
    }
  };
}

/** What must be found: sentences whose folded text holds every folded word. */
const holding = (query: string, sentences: readonly string[]): number[] => {
  const words = query.split(/\s+/).map((word) => fold(word).text);
  return sentences.flatMap((text, i) => (words.every((word) => fold(text).text.includes(word)) ? [i] : []));
};

const characters = [..."改革营商环境优化放管服128５％%.、，。“”A a\t\u{20000}"];
const sentence = fc.array(fc.constantFrom(...characters), {minLength: 1, maxLength: 40}).map((parts) => parts.join(""));
const anyText = fc.string({unit: "binary", minLength: 1, maxLength: 20});

describe("the index of pairs", () => {
  test("finds every substring of two or more characters of every sentence, and no sentence without it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sentence, anyText), {minLength: 1, maxLength: 30}),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({min: 1, max: 80}),
        async (sentences, which, from, length, shardSize) => {
          const text = sentences[which % sentences.length] ?? "";
          fc.pre(text.length >= 2);
          const start = from % (text.length - 1);
          const part = text.slice(start, start + 2 + (length % (text.length - start - 1)));
          fc.pre(fold(part).text !== "");
          const {sentences: found} = await find(part, indexOf(sentences, shardSize).index);
          expect(found).toEqual(holding(part, sentences));
          expect(found).toContain(which % sentences.length);
        }
      ),
      {numRuns: 2000}
    );
  });

  const reform = [
    "优化营商环境，推出改革举措128项。",
    "“放管服”改革深入推进，审批时限压减85%以上。",
    "营商环境持续改善",
    "商环境营",
    "GDP增长５％。"
  ];

  test.each([
    ["营商环境", [0, 2]],
    ["放管服", [1]],
    ["放管服改革", [1]],
    ["“放管服”改革", [1]],
    ["128", [0]],
    ["85%", [1]],
    ["８５％", [1]],
    ["5％", [1, 4]],
    ["gdp", [4]],
    ["改革 85%", [1]],
    ["改革　营商", [0]],
    ["改革 改革", [0, 1]],
    ["善", [2]],
    ["营", [0, 2, 3]],
    ["。", [0, 1, 4]],
    ["环境营商", []],
    ["龘龘", []],
    ["龘", []],
    ["", []],
    ["“”", []]
  ])("finds for “%s” the sentences %j", async (query, expected) => {
    expect((await find(query, indexOf(reform).index)).sentences).toEqual(expected);
  });

  test("finds every stretch of two to six characters of every sentence that ships", async () => {
    const folder = "data/tools/reports/texts";
    const texts = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), "utf8").split(/(?<=[。；\n])/)
    );
    const sentences = texts.map((text) => text.trim()).filter((text) => text.length > 1);
    const {index} = indexOf(sentences, 2000, 64);
    const kept = new Map<number, Promise<PairShard>>();
    const pairs = (shard: number): Promise<PairShard> => {
      const known = kept.get(shard) ?? index.pairs(shard);
      kept.set(shard, known);
      return known;
    };
    const lost: string[] = [];
    for (const [number, text] of sentences.entries()) {
      for (let start = 0; start < text.length - 1; start++) {
        for (let end = start + 2; end <= Math.min(start + 6, text.length); end++) {
          const part = text.slice(start, end);
          const {sentences: found, terms} = await find(part, {...index, pairs});
          if (terms.length > 0 && !found.includes(number)) lost.push(`${part} in ${text}`);
        }
      }
    }
    expect(sentences.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test("says for each word how many sentences hold it", async () => {
    expect((await find("改革 环境 龘", indexOf(reform).index)).counts).toEqual([2, 3, 0]);
  });

  test("asks for as many shards as a word has pairs side by side, and for a long one looks at the few sentences left", async () => {
    const others = Array.from({length: 400}, (_, i) => `第${i}次会议研究了其他事项`);
    const long = "审批时限压减百分之八十五以上并且推出改革举措一百二十八项";
    const {index, asked} = indexOf([...others, long], 20);
    await find("审批时限", index);
    expect(asked).toEqual({pairs: 2, blocks: 0});
    expect((await find(long, index)).sentences).toEqual([400]);
    expect(asked).toEqual({pairs: 5, blocks: 1});
  });

  test("never parts a pair: one shard answers for it, and holds no more than it should unless the pair alone does", () => {
    const sentences = Array.from({length: 300}, (_, i) => `改革${i}项改革`);
    const made = indexPairs(sentences, 40);
    const shards = shardNames(made).map((_, n) => pairShard(made, n).pairs);
    const all = shards.flatMap((pairs) => Object.keys(pairs));
    expect(new Set(all).size).toBe(all.length);
    for (const pairs of shards) {
      const size = Object.values(pairs).reduce((sum, places) => sum + places.length / 2, 0);
      expect(size <= 40 || Object.keys(pairs).length === 1).toBe(true);
    }
  });

  test("an index without sentences finds nothing", async () => {
    const {index} = indexOf([]);
    for (const query of ["改革", "改", ""]) expect((await find(query, index)).sentences).toEqual([]);
  });

  test("gives the texts of sentences in the order asked, and refuses one that is not there", async () => {
    const {index} = indexOf(reform);
    expect((await textsOf([4, 0], index)).map(({text}) => text)).toEqual([reform[4], reform[0]]);
    await expect(textsOf([9], index)).rejects.toThrow("not there: 9");
  });
});
