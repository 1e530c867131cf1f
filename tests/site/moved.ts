import type {Page} from "playwright-core";

/** An answer that came over the wire: its path, and its bytes as packed, headers included. */
export interface Moved {
  path: string;
  bytes: number;
}

/** What a page moves from now on, as it comes. */
export async function meter(page: Page): Promise<readonly Moved[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const paths = new Map<string, string>();
  const moved: Moved[] = [];
  session.on("Network.requestWillBeSent", ({requestId, request}) => paths.set(requestId, pathOf(request.url)));
  session.on("Network.loadingFinished", ({requestId, encodedDataLength: bytes}) =>
    moved.push({path: paths.get(requestId) ?? "", bytes})
  );
  return moved;
}

function pathOf(url: string): string {
  const {pathname, search} = new URL(url);
  return decodeURIComponent(pathname + search).slice(1);
}

/** All bytes of these answers. */
export const total = (moved: readonly Moved[]): number => moved.reduce((sum, {bytes}) => sum + bytes, 0);

const shown = 15;

/** The largest answers, one a line in kB, and what all others are together. */
export function listed(moved: readonly Moved[]): string {
  const sorted = moved.toSorted((a, b) => b.bytes - a.bytes);
  const rest = sorted.slice(shown);
  const lines = [...sorted.slice(0, shown), {path: `${rest.length} others`, bytes: total(rest)}];
  return lines.map(({path, bytes}) => `${(bytes / 1000).toFixed(1).padStart(8)} ${path}`).join("\n");
}
