import {once} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {fetchPages, type FetchOptions, type Outcome} from "../../src/fetch/index.ts";
import {isPrivate} from "../../src/fetch/network.ts";
import {defaultLimits} from "../../src/fetch/settings.ts";
import {loadContainers} from "../../src/lexicon/containers.ts";
import {loadPlaces} from "../../src/lexicon/places.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {glanceHere} from "../../src/read/glance.ts";

const containers = loadContainers(referenceFolder);
const places = loadPlaces(referenceFolder);

/** What is served at a path: a body as HTML, or whatever the function does. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => unknown);

interface Request {
  path: string;
  agent: string | undefined;
  /** Seconds since the first moment, by the clock of the test. */
  at: number;
}

export interface Web {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  routes: Record<string, Route>;
  requests: Request[];
  folder: string;
  /** Fetches paths of this server, or whole addresses. */
  get(paths: string[], options?: Partial<FetchOptions>): Promise<Outcome[]>;
}

/** Where servers listen that are taken for ones of the web: all others of this machine are inside. */
export const outside = "127.0.0.2";

/** A server of its own, and a clock that moves when somebody sleeps, from noon in Greenwich on: nearly everywhere the same day. */
export async function web(routes: Record<string, Route>, {host = "127.0.0.1", port: wanted = 0} = {}): Promise<Web> {
  const start = Date.UTC(2026, 0, 15, 12);
  let seconds = 0;
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push({path, agent: request.headers["user-agent"], at: seconds});
    const route = made.routes[path];
    if (typeof route === "function") return route(request, response);
    response.writeHead(route === undefined ? 404 : 200, {"content-type": "text/html"}).end(route ?? "");
  });
  server.listen(wanted, host);
  await once(server, "listening");
  const folder = mkdtempSync(join(tmpdir(), "fetched-"));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  });
  const {port} = server.address() as AddressInfo;
  const origin = `http://${host}:${port}`;
  const settings: FetchOptions = {
    out: folder,
    update: false,
    agent: "ReformLedger/test (+name@example.org)",
    limits: defaultLimits,
    clock: {now: () => new Date(start + seconds * 1000), sleep: (pause) => Promise.resolve(void (seconds += pause))},
    resolve: () => Promise.resolve([host]),
    isPrivate: (number) => number !== outside && isPrivate(number),
    glance: glanceHere({containers, places}),
    onOutcome: () => undefined
  };
  const made: Web = {
    origin,
    port,
    routes,
    requests,
    folder,
    get: (paths, options) =>
      fetchPages(
        paths.map((path) => new URL(path, origin)),
        {...settings, ...options}
      )
  };
  return made;
}

/** A page with a title and a sentence; `key` is what such pages change at each visit. */
export const pageOf = (title: string, sentence: string, key = ""): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}_某市人民政府</title><script>key="${key}"</script></head><body><h1>${title}</h1><p>${sentence}</p></body></html>`;
