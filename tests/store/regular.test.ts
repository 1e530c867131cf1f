import {execFileSync} from "node:child_process";
import {once} from "node:events";
import {symlinkSync} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {UnreadableError, UserError} from "../../src/model/errors.ts";
import {loadCorrections} from "../../src/store/corrections.ts";
import {listSources, loadSource} from "../../src/store/sources.ts";
import {project, reportText} from "./setup.ts";

const pipe = (path: string): string => {
  execFileSync("mkfifo", [path]);
  return path;
};

const link = (to: string, path: string): string => {
  symlinkSync(to, path);
  return path;
};

async function socket(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, "listening");
}

/** What is no file, and would be read without end or without a beginning, by how it comes to a path. */
const irregular: [what: string, make: (path: string) => unknown][] = [
  ["a pipe", pipe],
  ["a link to a pipe", (path) => link(pipe(`${path}.fifo`), path)],
  ["a device without end", (path) => link("/dev/zero", path)],
  ["a socket", socket]
];

describe("what is no regular file is named, not waited for", () => {
  test.each(irregular)("%s as a report", async (_what, make) => {
    const {write, ingest, rows, folder} = project();
    write("赣州.txt", reportText("赣州市", 2021));
    await make(join(folder, "reports", "管道.txt"));
    await ingest();
    expect(await rows("SELECT DISTINCT code, reason FROM unread_file WHERE name = '管道.txt'")).toEqual([
      {code: "irregular", reason: expect.stringContaining("no regular file: ")}
    ]);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 1}]);
    expect((await ingest()).changed).toBe(false);
  });

  test.each(irregular)("%s named by its path, and as a sidecar", async (_what, make) => {
    const {write, folder} = project();
    const report = write("赣州.txt", reportText("赣州市", 2021));
    await make(join(folder, "管道"));
    expect(await listSources([join(folder, "管道")])).toHaveLength(1);
    await expect(loadSource(join(folder, "管道"))).rejects.toThrow(UnreadableError);
    await make(report.replace(/txt$/, "meta.yml"));
    await expect(loadSource(report)).rejects.toThrow(/no regular file: .*赣州\.meta\.yml/);
  });

  test.each(irregular)("%s as a file of corrections", async (_what, make) => {
    const {folder} = project();
    await make(join(folder, "a.yml"));
    expect(() => loadCorrections(folder)).toThrow(UserError);
  });
});

test("corrections that are a file are named", () => {
  const path = project().write("a.yml", "[]");
  expect(() => loadCorrections(path)).toThrow(`corrections are no folder: ${path}`);
});
