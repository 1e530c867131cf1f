import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {openWorkshop, workshopOf} from "../../src/site/workshop.ts";
import {scratch} from "./harness.ts";

/** The place of a site, and what is left in the workshop beside it: parts that hold a page each. */
function left(...parts: readonly string[]) {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  const place = join(folder, "site");
  for (const part of parts) write(join(workshopOf(place), part));
  return {folder, place};
}

/** A folder with one page that says whose it is. */
function write(folder: string): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "index.html"), folder);
}

const pageOf = (folder: string): string => readFileSync(join(folder, "index.html"), "utf8");

describe("the workshop of a build", () => {
  test("puts the new site in the place of the old one, and leaves nothing but its lock", async () => {
    const {folder, place} = left();
    write(place);
    const {next, exchange, close} = await openWorkshop(place);
    write(next);
    await exchange();
    expect(pageOf(place)).toBe(next);
    await close();
    expect(readdirSync(folder).sort()).toEqual([".site.build", "site"]);
    expect(readdirSync(workshopOf(place))).toEqual(["lock"]);
  });

  test("is cleared of what a killed build has left, half cleared or not", async () => {
    const {place} = left("next", "gone");
    await (await openWorkshop(place)).close();
    expect(readdirSync(workshopOf(place))).toEqual(["lock"]);
    expect(existsSync(place)).toBe(false);
  });

  test("gives back the site that a killed build had taken from its place", async () => {
    const {place} = left("next", "last");
    const {close} = await openWorkshop(place);
    expect(pageOf(place)).toBe(join(workshopOf(place), "last"));
    await close();
  });

  test("takes no other's place where the name of one site begins as that of another", async () => {
    const {place} = left("next", "last");
    await (await openWorkshop(join(dirname(place), "si"))).close();
    await (await openWorkshop(`${place}-2`)).close();
    expect(readdirSync(workshopOf(place)).sort()).toEqual(["last", "next"]);
  });

  test("leaves alone what somebody else keeps under its name", async () => {
    const {place} = left("next");
    writeFileSync(join(workshopOf(place), "mine.txt"), "mine");
    await expect(openWorkshop(place)).rejects.toThrow("it holds what no build wrote: mine.txt");
    expect(readdirSync(workshopOf(place)).sort()).toEqual(["mine.txt", "next"]);
  });

  test("is one build's at a time, until that has ended, killed or not", async () => {
    const {place} = left();
    const busy = /another process is writing the site .*: /;
    const first = await openWorkshop(place);
    await expect(openWorkshop(place)).rejects.toThrow(busy);
    await first.close();
    const script = `import {openWorkshop} from ${JSON.stringify(join(process.cwd(), "src/site/workshop.ts"))};
      await openWorkshop(${JSON.stringify(place)}); console.log("open"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    await expect(openWorkshop(place)).rejects.toThrow(`: process ${child.pid}`);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    await (await openWorkshop(place)).close();
  });
});
