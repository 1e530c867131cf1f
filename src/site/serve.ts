import {createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse} from "node:http";
import {readdir, readFile, rm} from "node:fs/promises";
import type {AddressInfo} from "node:net";
import {join, relative, sep} from "node:path";
import {messageOf, UserError} from "../model/errors.ts";
import {type Listeners, makeListeners} from "./changes.ts";
import {buildPages} from "./framework.ts";
import {askedOf, hostGuard, misdirected} from "./hosts.ts";
import {refusal, type Resource, resource, send, sendWords} from "./http.ts";
import {type LiveData, openData} from "./liveData.ts";
import {temporaryFolder} from "../store/ownFolder.ts";
import {type LiveNotebooks, openNotebooks} from "./notebooks/live.ts";

export interface ServeOptions {
  /** Path of the ledger. */
  ledger: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** Folder of the user's own notebooks. */
  notebooks?: string;
  /** Names that the site answers to beside those of this machine for itself. */
  names?: readonly string[];
  /** Brings the ledger up to date. Called once the port is held; whoever comes meanwhile is told to wait. */
  prepare?: () => Promise<unknown>;
  log: (line: string) => void;
}

export interface Site {
  /** Where the site is: http://127.0.0.1:3000/ */
  url: string;
  /** Takes in the ledger as it is now; pages that are open draw themselves anew. */
  refresh(): Promise<void>;
  /** Takes in the notebooks as they are now; pages that are open load themselves anew. */
  refreshNotebooks(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds the pages and serves them, with data that comes out of the ledger as it is asked for: nothing is kept that
 * could be out of date. Throws UserError when the port is taken, there is no ledger, or a page does not build.
 */
export async function serveSite(options: ServeOptions): Promise<Site> {
  const {port, host = "127.0.0.1", names = [], prepare, log} = options;
  const begun = Date.now().toString(36);
  let content: Content | null = null;
  const state = (): string => `${begun}.${content?.data.version() ?? 0}.${content?.notebooks.version() ?? 0}`;
  const listeners = makeListeners(state);
  const parts = {isOurs: hostGuard(names), content: () => content, listeners, state, log};
  const server = guarded(createServer(limits, answering(parts)));
  const closers: Closer[] = [() => end(server, listeners)];
  async function close(): Promise<void> {
    for (const closer of closers) await closer();
  }
  const told = (refresh: () => Promise<void>) => async (): Promise<void> => {
    await refresh();
    listeners.tell(state());
  };
  try {
    // The port first: when it is taken, nobody wants to wait for reports and pages to hear of it.
    await listen(server, port, host);
    await prepare?.();
    const {data, notebooks} = (content = await open(options, closers));
    const url = `http://${host}:${(server.address() as AddressInfo).port}/`;
    return {url, refresh: told(data.refresh), refreshNotebooks: told(notebooks.refresh), close};
  } catch (error) {
    await close();
    throw error;
  }
}

/** Who sends a request has to get on with it, in milliseconds. Whether it names its host is for the guard to say, in words. */
const limits = {
  requireHostHeader: false,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000
};

/** Far more than all pages that one person has open. */
const mostConnections = 1000;

/** Answers in words what Node cannot take for a request, and keeps more connections than there is use for away. */
function guarded(server: Server): Server {
  server.maxConnections = mostConnections;
  return server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    socket.end(refusal(error.code));
  });
}

type Closer = () => Promise<unknown>;

/** Opens what there is to serve; what has been opened is among the closers even where the rest fails. */
async function open({ledger, notebooks: own, log}: ServeOptions, closers: Closer[]): Promise<Content> {
  const data = await openData(ledger);
  closers.push(data.close);
  const folder = await temporaryFolder("pages");
  closers.push(() => rm(folder, {recursive: true, force: true}));
  const site = join(folder, "site");
  await buildPages(site);
  const built = await pagesOf(site);
  const notebooks = openNotebooks(own, site, log);
  await notebooks.refresh();
  return {data, notebooks, page: async (path) => notebooks.find(path) ?? (await built(path))};
}

async function end(server: Server, listeners: Listeners): Promise<void> {
  listeners.close();
  await new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}

/** A file of the built pages by its path on the site; null when there is none. */
type FindPage = (path: string) => Promise<Resource | null>;

interface Content {
  page: FindPage;
  data: LiveData;
  notebooks: LiveNotebooks;
}

interface Parts {
  isOurs: (hosts: readonly string[]) => boolean;
  /** Null while ledger and pages are being made. */
  content: () => Content | null;
  listeners: Listeners;
  state: () => string;
  log: (line: string) => void;
}

/** What the server does with a request. */
function answering({isOurs, content, listeners, state, log}: Parts): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {hosts, target} = askedOf(request);
    if (!isOurs(hosts)) return sendWords(response, 421, misdirected(hosts));
    if (request.method !== "GET" && request.method !== "HEAD") return sendWords(response, 405, "only GET and HEAD");
    const site = content();
    if (!site) return sendWait(response);
    const path = decodePath(target);
    if (path === "/_changes") return listeners.add(request, response);
    const found = path.startsWith(dataRoot) ? await site.data.find(path.slice(dataRoot.length)) : await site.page(path);
    if (!found) return sendWords(response, 404, `nothing here: ${path}`);
    send(request, response, found.path.endsWith(".html") ? withState(found, state()) : found);
  }
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`cannot answer ${request.url}: ${messageOf(error)}`);
      if (!response.headersSent) sendWords(response, 500, "this could not be answered; the log says why");
    });
  };
}

/** Whoever comes before the pages are built is told so, and the browser asks again by itself. */
function sendWait(response: ServerResponse): void {
  response.setHeader("Retry-After", "2");
  response.setHeader("Refresh", "2");
  sendWords(response, 503, "the site is being built; it comes by itself in a moment");
}

const dataRoot = "/_file/data/";

/** The path that a request asks for; one that is no path at all is left as it is, and found nowhere. */
function decodePath(target: string): string {
  try {
    return decodeURIComponent(new URL(`http://site${target}`).pathname);
  } catch {
    return target;
  }
}

/**
 * Finds files of the built pages; `/compare` is `/compare.html`, a folder its `index.html`. The files are listed once, and
 * a path is only ever looked up in that list: however it is written, it leads to one of them or nowhere.
 */
async function pagesOf(folder: string): Promise<FindPage> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map((file) => [`/${relative(folder, file).replaceAll(sep, "/")}`, file])
  );
  const found = new Map<string, Resource>();
  return async (path) => {
    const known = path.endsWith("/") ? `${path}index.html` : files.has(path) ? path : `${path}.html`;
    const file = files.get(known);
    if (file === undefined) return null;
    const resourceThere = found.get(known) ?? resource(known, await readFile(file));
    found.set(known, resourceThere);
    return resourceThere;
  };
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
