/** What says more of itself than can be seen: a mark of a chart, whose `title` is a child, a link or a cell with one. */
export interface Owner {
  node: Element;
  title: string;
  /** Where a click leads; null where it leads nowhere. */
  href: string | null;
  /** Keeps the browser from showing the title by itself, and those who do not see from losing it. */
  mute: () => void;
  restore: () => void;
}

/** The nearest one around what is pointed at or focused; null where there is none. */
export function ownerOf(target: EventTarget | null): Owner | null {
  for (let node = target instanceof Element ? target : null; node; node = node.parentElement) {
    const owner = node instanceof SVGElement ? markOf(node) : cellOf(node);
    if (owner) return owner;
  }
  return null;
}

const leadsTo = (node: Element): string | null => node.closest("a")?.getAttribute("href") ?? null;

/** A link of a chart has its whole title as its name, so that nothing is lost while the title is away. */
function markOf(node: SVGElement): Owner | null {
  const child = node.querySelector(node.matches("a") ? "title" : ":scope > title");
  const title = child?.textContent ?? "";
  if (!child || title === "" || node.textContent?.replace(title, "").trim() === title) return null;
  const restore = (): void => void (child.textContent = title);
  return {node, title, href: leadsTo(node), mute: () => child.replaceChildren(), restore};
}

function cellOf(node: Element): Owner | null {
  const title = node.getAttribute("title") ?? "";
  if (title === "" || title === node.textContent?.trim() || node.matches("iframe, input, select")) return null;
  const described = !node.hasAttribute("aria-label") && !node.hasAttribute("aria-describedby");
  const mute = (): void => {
    node.removeAttribute("title");
    if (described) node.setAttribute("aria-describedby", "tip");
  };
  const restore = (): void => {
    node.setAttribute("title", title);
    if (described) node.removeAttribute("aria-describedby");
  };
  return {node, title, href: leadsTo(node), mute, restore};
}
