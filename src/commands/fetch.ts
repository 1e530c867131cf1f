import {Command, Option} from "commander";
import {UserError} from "../model/errors.ts";
import type {Outcome} from "../fetch/index.ts";
import {manifest} from "../project.mjs";
import {type ExitCode, inLine, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger fetch https://example.org/2024/summary.html
  $ reform-ledger fetch --from addresses.txt --contact name@example.org
  $ reform-ledger fetch --from addresses.txt --update && reform-ledger ingest

What robots.txt forbids is not fetched; a host is asked once a second at most. Ends with 1 when an address failed, or when a page
differs from its file and --update was not given.`;

interface Options {
  out: string;
  from?: string;
  update?: boolean;
  contact?: string;
  maxSize: number;
  timeout: number;
}

/** `fetch`: downloads reports into the folder of reports. */
export const fetch = (finish: (code: ExitCode) => void): Command =>
  new Command("fetch")
    .description("download reports politely into the folder, with their address and the day in a sidecar")
    .argument("[url...]", "addresses of pages, PDF or Word files")
    .option("--out <folder>", "the folder of reports, which must be there", "data/reports")
    .option("--from <file>", "a list of addresses, one a line; - reads standard input")
    .option("--update", "let a page that has changed take the place of its file; the rest of the sidecar stays")
    .addOption(
      new Option("--contact <address>", "how to reach you, told to servers: an e-mail or web address").env(
        "REFORM_LEDGER_CONTACT"
      )
    )
    .addOption(new Option("--max-size <MB>", "largest file").default(30).argParser(positive("--max-size")))
    .addOption(new Option("--timeout <seconds>", "for a whole answer").default(60).argParser(positive("--timeout")))
    .addHelpText("after", example)
    .action(async (urls: string[], options: Options) => finish(await run(urls, options)));

const positive =
  (flag: string) =>
  (words: string): number => {
    const number = Number(words);
    if (words.trim() !== "" && number > 0 && number < 1e5) return number;
    throw new UserError(`bad value for ${flag}: ${words}`, {hint: "a number above zero"});
  };

async function run(urls: string[], {out, from, update = false, contact, maxSize, timeout}: Options): Promise<ExitCode> {
  const {robotName} = await import("../fetch/robots.ts");
  const agent = agentOf(robotName, contact);
  const addresses = await addressesOf(urls, from);
  const {standingAt, strangerAt} = await import("../files/standing.ts");
  if (standingAt(out) !== "folder") {
    const stranger = strangerAt(out, "folder");
    throw new UserError(`no such folder: ${out}${stranger === null ? "" : `: ${stranger}`}`, {
      hint: "make it, or name another with --out"
    });
  }
  const {fetchPages} = await import("../fetch/index.ts");
  const {defaultLimits, realClock, realResolve} = await import("../fetch/settings.ts");
  const {isPrivate} = await import("../fetch/network.ts");
  const {glancerWithin} = await import("../readers/index.ts");
  const {glance, close} = glancerWithin(glancing);
  const outcomes = await fetchPages(addresses, {
    out,
    update,
    agent,
    limits: {...defaultLimits, bytes: maxSize * 1e6, seconds: timeout},
    clock: realClock,
    resolve: realResolve,
    isPrivate,
    glance,
    onOutcome: (outcome) => print(lineOf(outcome))
  }).finally(close);
  return outcomes.some(({what}) => what === "failed" || what === "differs") ? 1 : 0;
}

/** What a look at a page may take, for its name or to compare it: seconds for each megabyte of it too. */
const glancing = {seconds: 5, megabytes: 1024};

/** `ReformLedger/0.1.0 (+name@example.org)` */
function agentOf(robotName: string, contact: string | undefined): string {
  if (contact !== undefined && !/^[!-'*-~]+$/.test(contact)) {
    throw new UserError(`bad value for --contact: ${contact}`, {hint: "an e-mail or web address, without spaces"});
  }
  return `${robotName}/${manifest.version}${contact === undefined ? "" : ` (+${contact})`}`;
}

async function addressesOf(urls: readonly string[], from: string | undefined): Promise<URL[]> {
  const {addressesIn, addressOf} = await import("../fetch/address.ts");
  const listed = from === undefined ? [] : addressesIn(await listIn(from), from === "-" ? "standard input" : from);
  const addresses = [...urls.map((url) => addressOf(url)), ...listed];
  if (addresses.length > 0) return addresses;
  throw new UserError("no address given", {hint: "name addresses, or a list of them with --from FILE"});
}

async function listIn(from: string): Promise<string> {
  if (from === "-") {
    const {text} = await import("node:stream/consumers");
    return text(process.stdin);
  }
  const {readRegular} = await import("../files/regular.ts");
  try {
    return readRegular(from).toString("utf8");
  } catch (cause) {
    throw new UserError(`cannot read the list of addresses: ${from}`, {cause, hint: "one address a line"});
  }
}

function lineOf(outcome: Outcome): string {
  const {href} = outcome.address;
  if (outcome.what !== "failed") {
    const line = `${outcome.what.padEnd(9)} ${inLine(outcome.path)} (${href})`;
    return outcome.what === "differs"
      ? `${line}\n          hint: --update lets the page take the place of the file`
      : line;
  }
  const {message, hint} = outcome.error;
  return `failed    ${href}: ${inLine(message)}${hint === undefined ? "" : `\n          hint: ${hint}`}`;
}
