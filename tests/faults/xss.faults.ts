import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {noBrowser} from "../site/harness.ts";
import {type HostileSite, hostileSite, ownAddresses, paramAddresses, tried, triedBriefs} from "../site/hostile.ts";
import {payloads} from "../site/payloads.ts";
import {seeded} from "./random.ts";

const [rounds, seed] = [4, 16];

describe.skipIf(noBrowser)("words of others that would run", () => {
  let site: HostileSite;
  beforeAll(async () => {
    site = await hostileSite(payloads);
  });
  afterAll(async () => site?.close());

  test("stay words on every page, in the reader of every report and in every notebook", async () => {
    const own = ownAddresses(site, "zh");
    const english = ownAddresses(site, "en").filter((address) => !/report\.html|notebook-n/.test(address));
    expect(await tried(site, [...own, ...english])).toEqual([]);
    console.log(
      `${own.length + english.length} of ${own.length + english.length} pages with ${payloads.length} payloads in every field ran none`
    );
  }, 600_000);

  test("stay words in the address of every page", async () => {
    const random = seeded(seed);
    const addresses = Array.from({length: rounds}, () => paramAddresses(site, () => random.of(payloads))).flat();
    expect(await tried(site, addresses)).toEqual([]);
    console.log(`${addresses.length} of ${addresses.length} addresses of payloads (seed ${seed}) ran none`);
  }, 600_000);

  test("stay words in briefs that are web pages", async () => {
    for (const payload of payloads.slice(0, 12)) expect(await triedBriefs(site, payload)).toEqual([]);
  }, 600_000);
});
