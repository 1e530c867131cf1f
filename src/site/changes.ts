import type {IncomingMessage, ServerResponse} from "node:http";

/** Open pages, and the way to tell them what the site holds now. */
export interface Listeners {
  /** Keeps the connection of a page that wants to hear; who asks for the head alone is answered at once. */
  add(request: IncomingMessage, response: ServerResponse): void;
  /** Tells every open page. */
  tell(state: string): void;
  close(): void;
}

/** Listeners that begin by being told `state`; server-sent events, kept alive by a comment now and then. */
export function makeListeners(state: () => string): Listeners {
  const open = new Set<ServerResponse>();
  const write = (text: string): void => open.forEach((response) => response.write(text));
  const pulse = setInterval(() => write(": still here\n\n"), 25_000).unref();
  return {
    add(request, response) {
      response.writeHead(200, {"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store"});
      if (request.method === "HEAD") return void response.end();
      response.write(message(state()));
      response.once("close", () => open.delete(response));
      open.add(response);
    },
    tell: (state) => write(message(state)),
    close() {
      clearInterval(pulse);
      for (const response of open) response.end();
    }
  };
}

const message = (state: string): string => `event: state\ndata: ${state}\n\n`;
