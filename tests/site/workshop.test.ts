import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {openWorkshop} from "../../src/site/workshop.ts";
import {scratch} from "./harness.ts";

/** A folder with the workshop `.site-left` of a process, in which the last site may still lie. */
function left(owner: string | null, parts: readonly string[] = ["next"]) {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  const workshop = join(folder, ".site-left");
  for (const part of parts) {
    mkdirSync(join(workshop, part), {recursive: true});
    writeFileSync(join(workshop, part, "index.html"), part);
  }
  if (owner !== null) writeFileSync(join(workshop, "owner"), owner);
  return {folder, place: join(folder, "site"), workshop};
}

const {pid: dead} = spawnSync(process.execPath, ["-e", "0"]);

describe("the workshop of a build", () => {
  test("is a folder of its own beside the site", async () => {
    const {folder, place} = left(null);
    const [one, other] = [await openWorkshop(place), await openWorkshop(place)];
    expect(one.folder).not.toBe(other.folder);
    expect(readdirSync(folder).filter((name) => name.startsWith(".site-"))).toHaveLength(3);
  });

  test("is taken away when its process was killed", async () => {
    const {place, workshop} = left(`${hostname()} ${dead}`);
    await openWorkshop(place);
    expect(existsSync(workshop)).toBe(false);
    expect(existsSync(place)).toBe(false);
  });

  test("gives back the site that a killed process had taken from its place", async () => {
    const {place, workshop} = left(`${hostname()} ${dead}`, ["next", "last"]);
    await openWorkshop(place);
    expect(readFileSync(join(place, "index.html"), "utf8")).toBe("last");
    expect(existsSync(workshop)).toBe(false);
  });

  test.each([
    ["of a process that runs", `${hostname()} ${process.pid}`],
    ["of another machine", `elsewhere ${dead}`],
    ["of nobody", null],
    ["of who knows whom", "mine"]
  ])("stays when it is %s", async (_, owner) => {
    const {place, workshop} = left(owner, ["last"]);
    await openWorkshop(place);
    expect(readFileSync(join(workshop, "last/index.html"), "utf8")).toBe("last");
    expect(existsSync(place)).toBe(false);
  });
});
