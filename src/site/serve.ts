import {createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse} from "node:http";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, normalize} from "node:path";
import {UserError} from "../model/errors.ts";
import {type Listeners, makeListeners} from "./changes.ts";
import {buildPages} from "./framework.ts";
import {type Resource, resource, send, sendWords} from "./http.ts";
import {type LiveData, openData} from "./liveData.ts";

export interface ServeOptions {
  /** Path of the ledger. */
  ledger: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
  log: (line: string) => void;
}

export interface Site {
  /** Where the site is: http://127.0.0.1:3000/ */
  url: string;
  /** Takes in the ledger as it is now; pages that are open draw themselves anew. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds the pages and serves them, with data that comes out of the ledger as it is asked for: nothing is kept that
 * could be out of date. Throws UserError when the port is taken, there is no ledger, or a page does not build.
 */
export async function serveSite({ledger, port, host = "127.0.0.1", log}: ServeOptions): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "reform-ledger-pages-"));
  const data = await openData(ledger);
  const built = Date.now().toString(36);
  const state = (): string => `${built}.${data.version()}`;
  const listeners = makeListeners(state);
  let ready = false;
  const parts = {page: pagesOf(join(folder, "site")), data, listeners, state, log, isReady: () => ready};
  const server = createServer(answering(parts));

  async function close(): Promise<void> {
    listeners.close();
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
    await data.close();
    await rm(folder, {recursive: true, force: true});
  }

  try {
    // The port first: when it is taken, nobody wants to wait for the pages to hear of it.
    await listen(server, port, host);
    await buildPages(join(folder, "site"));
    ready = true;
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    refresh: async () => {
      await data.refresh();
      listeners.tell(state());
    },
    close
  };
}

interface Parts {
  page: (path: string) => Promise<Resource | null>;
  data: LiveData;
  listeners: Listeners;
  state: () => string;
  log: (line: string) => void;
  /** False while the pages are being built. */
  isReady: () => boolean;
}

/** What the server does with a request. */
function answering({page, data, listeners, state, log, isReady}: Parts): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") return sendWords(response, 405, "only GET and HEAD");
    if (!isReady()) return sendWait(response);
    const path = decodePath(request.url ?? "/");
    if (path === "/_changes") return listeners.add(response);
    const found = path.startsWith(dataRoot) ? await data.find(path.slice(dataRoot.length)) : await page(path);
    if (!found) return sendWords(response, 404, `nothing here: ${path}`);
    send(request, response, found.path.endsWith(".html") ? withState(found, state()) : found);
  }
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`cannot answer ${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) sendWords(response, 500, "this could not be answered; the log says why");
    });
  };
}

/** Whoever comes before the pages are built is told so, and the browser asks again by itself. */
function sendWait(response: ServerResponse): void {
  response.setHeader("Retry-After", "2");
  response.setHeader("Refresh", "2");
  sendWords(response, 503, "the pages are being built; they come by themselves in a moment");
}

const dataRoot = "/_file/data/";

/** The path that a request asks for, without `..`; one that is no path at all is left as it is, and found nowhere. */
function decodePath(url: string): string {
  try {
    return normalize(decodeURIComponent(new URL(`http://site${url}`).pathname)).replaceAll("\\", "/");
  } catch {
    return url;
  }
}

/** Finds files of the built pages; `/compare` is `/compare.html`, a folder its `index.html`. */
function pagesOf(folder: string): Parts["page"] {
  const found = new Map<string, Resource>();
  return async (path) => {
    const known = found.get(path);
    if (known) return known;
    for (const candidate of path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`]) {
      const bytes = await readFile(join(folder, candidate)).catch(nothingThere);
      if (!bytes) continue;
      const fresh = resource(candidate, bytes);
      found.set(path, fresh);
      return fresh;
    }
    return null;
  };
}

const noSuchFile = new Set(["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

function nothingThere(error: NodeJS.ErrnoException): null {
  if (noSuchFile.has(error.code ?? "")) return null;
  throw error;
}

/** A page that knows which state of the site it shows, and where to hear of the next. */
function withState({path, bytes}: Resource, state: string): Resource {
  const html = new TextDecoder().decode(bytes);
  const meta = `<meta name="ledger-changes" content="./_changes" data-state="${state}">`;
  return resource(path, new TextEncoder().encode(html.replace("</head>", `${meta}</head>`)));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE";
      const hint = taken ? "another program listens there; choose one with --port" : "choose another with --port";
      reject(new UserError(`cannot listen on ${host}, port ${port}: ${cause.code ?? cause.message}`, {hint, cause}));
    });
    server.listen(port, host, resolve);
  });
}
