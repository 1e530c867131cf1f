import {readFileSync} from "node:fs";
import {loadLexicon} from "../../../src/lexicon/index.ts";
import {UnreadableError} from "../../../src/model/errors.ts";
import {read} from "../../../src/read/index.ts";

// A process of its own: reads each file that its parent names, and tells how that ended and what it took.
const lexicon = loadLexicon();

const mega = 2 ** 20;

async function endingOf(path: string): Promise<string> {
  try {
    await read({path, bytes: readFileSync(path)}, lexicon);
    return "text";
  } catch (error) {
    return error instanceof UnreadableError ? error.fault : `a fault of the program: ${String(error)}`;
  }
}

process.on("message", (path: string) => {
  const before = process.cpuUsage();
  void endingOf(path).then((ends) => {
    const {user, system} = process.cpuUsage(before);
    const megabytes = (process.resourceUsage().maxRSS * 1024) / mega;
    process.send?.({ends, seconds: (user + system) / 1e6, megabytes});
  });
});
process.send?.("ready");
