import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {noBrowser} from "../site/harness.ts";
import {
  handedOn,
  type HostileSite,
  hostileSite,
  ownAddresses,
  paramAddresses,
  servedLive,
  tried,
  triedBriefs
} from "../site/hostile.ts";
import {payloads} from "../site/payloads.ts";
import {savedDrawings} from "../site/saved.ts";
import {seeded} from "./random.ts";
import {shareOf} from "./share.ts";

const [rounds, seed] = [4, 16];

/** Pages whose charts are saved as drawings. */
const drawings = ["index.html", "compare.html?places=360700,431100", "place.html?id=360700"];

describe.skipIf(noBrowser)("words of others that would run", () => {
  const chosen = payloads.slice(0, shareOf(payloads.length));
  let site: HostileSite;
  beforeAll(async () => {
    site = await hostileSite(chosen);
  });
  afterAll(async () => site?.close());

  /** Pages in Chinese, and in English those that are not a page for each payload again. */
  const both = (of: HostileSite): string[] => [
    ...ownAddresses(of, "zh"),
    ...ownAddresses(of, "en").filter((address) => !/report\.html|notebook-n/.test(address))
  ];

  test("stay words on every page, in the reader of every report and in every notebook", async () => {
    const addresses = both(site);
    expect(await tried(site, addresses)).toEqual([]);
    const all = addresses.length;
    console.log(`${all} of ${all} pages with ${chosen.length} payloads in every field ran none`);
  });

  test("stay words on every page of a site that is served while it is worked on", async () => {
    const live = await servedLive(site);
    try {
      // The reader is one page, whichever report it shows: every sixth of them.
      const addresses = both(live).filter(
        (address, index) => index % 6 === 0 || !/report\.html|notebook-n/.test(address)
      );
      expect(await tried(live, addresses)).toEqual([]);
      console.log(`${addresses.length} of ${addresses.length} pages that are served live ran none`);
    } finally {
      await live.close();
    }
  });

  test("stay words in the address of every page", async () => {
    const random = seeded(seed);
    const addresses = Array.from({length: shareOf(rounds)}, () =>
      paramAddresses(site, () => random.of(payloads))
    ).flat();
    expect(await tried(site, addresses)).toEqual([]);
    console.log(`${addresses.length} of ${addresses.length} addresses of payloads (seed ${seed}) ran none`);
  });

  test("stay words in briefs, drawings, documents, prints and packages", async () => {
    const random = seeded(seed);
    for (let n = shareOf(6); n > 0; n--) expect(await triedBriefs(site, random.of(payloads))).toEqual([]);
    let count = 0;
    for (const address of drawings) {
      const {drawn, faults} = await savedDrawings(site, address);
      expect(faults).toEqual([]);
      count += drawn;
    }
    expect(count).toBeGreaterThan(0);
    const {files, faults} = await handedOn(site, payloads.join(" "));
    expect(faults).toEqual([]);
    console.log(`${count} of ${count} drawings and ${files} of ${files} files that are handed on ran none`);
  });
});
