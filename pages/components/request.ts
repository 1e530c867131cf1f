/** A file that did not come: which, and the answer of the server, null where it gave none. */
export class Unavailable extends Error {
  readonly path: string;
  readonly status: number | null;

  constructor(path: string, status: number | null, options?: ErrorOptions) {
    super(`no data at ${path}: ${status ?? "no answer"}`, options);
    this.path = path;
    this.status = status;
  }
}

/**
 * A file that lies beside the pages. Such files keep their names from build to build, so the browser must ask whether its
 * copy still holds. Throws Unavailable.
 */
export async function request(path: string): Promise<Response> {
  const address = new URL(`../../_file/${path}`, import.meta.url);
  const response = await fetch(address, {cache: "no-cache"}).catch((cause: unknown) => {
    throw new Unavailable(path, null, {cause});
  });
  if (!response.ok) throw new Unavailable(path, response.status);
  return response;
}
