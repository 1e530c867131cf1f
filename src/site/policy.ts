import {createHash} from "node:crypto";

const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** What a page of ours may load and do; a directive and what it allows. */
const common: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  // Charts and controls set the style of single elements.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  // The search in the head of every page is a form.
  "form-action": ["'self'"]
};

/** DuckDB comes unpacked, as something that the page has made itself, and runs in a worker that begins in the page. */
const duckdb = {"connect-src": ["'self'", "blob:"], "worker-src": ["'self'", "blob:"]};

/**
 * What htl writes into the place of a handler (`::1` for the first), until it sets the function itself: it is never run, but a
 * browser would complain of each control.
 */
const placeholders = Array.from({length: 24}, (_, index) => hashOf(`::${index + 1}`));

/** Pages that may more: what they need beside, or in the place of, what all have. */
const wider: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "/sql": {...duckdb, "script-src": ["'self'", "'wasm-unsafe-eval'"]},
  // Cells are code of the author's, and Arquero makes functions of what they say.
  "/notebook": {
    ...duckdb,
    "script-src": ["'self'", "'unsafe-eval'"],
    "script-src-attr": ["'unsafe-hashes'", ...placeholders]
  }
};

/** The policy of a page, without the scripts that stand in it: `withScripts` names these. */
export const policyOf = (path: string): string =>
  Object.entries({...common, ...wider[path]})
    .map(([directive, allowed]) => `${directive} ${allowed.join(" ")}`)
    .join("; ");

const inHead = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** The policy that stands in a page. Throws RangeError for one without. */
export function policyIn(html: string): string {
  const policy = inHead.exec(html)?.[1];
  if (policy === undefined) throw new RangeError("a page without a policy");
  return policy;
}

/** The page with a policy that allows the scripts that stand in its head, each by its hash, and no others. */
export function withScripts(html: string): string {
  const hashes = scriptsIn(html).map((script) => ` ${hashOf(script)}`);
  const policy = policyIn(html).replace(/(script-src 'self')(?: 'sha256-[^']*')*/, `$1${hashes.join("")}`);
  return html.replace(inHead, (meta, before: string) => meta.replace(before, () => policy));
}

/** As a browser has them: with the line ends of Unix. */
const scriptsIn = (html: string): string[] =>
  [...html.slice(0, html.indexOf("</head>")).matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => script.replaceAll(/\r\n?/g, "\n")
  );

/** What a page of the server says beside its policy. */
const ofPages = {"Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin"};

/** The page that others may show in theirs. */
const framed = "/embed.html";

/** What a browser shows by itself and could run scripts of: as part of a page it runs none. */
const alone = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"};

/**
 * The headers that tell a browser what it may do with an answer. A page (by its path and text) has its own policy once more,
 * and who may frame it, which no page can say itself; a picture of the kind that can hold scripts may do nothing. All others are
 * short: a page asks for seventy files.
 */
export function protectingHeaders(path = "", html?: string): Record<string, string> {
  const isFramed = path === framed;
  return {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": isFramed ? "cross-origin" : "same-origin",
    ...(html === undefined ? {} : {...ofPages, "Content-Security-Policy": ownPolicy(html, isFramed)}),
    ...(path.endsWith(".svg") ? alone : {})
  };
}

const ownPolicy = (html: string, isFramed: boolean): string =>
  isFramed ? policyIn(html) : `${policyIn(html)}; frame-ancestors 'none'`;
