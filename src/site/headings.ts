/** As much of markdown-it as is needed here; Framework brings it along and hands it over. */
interface Markdown {
  core: {ruler: {before(rule: string, name: string, run: (state: {tokens: Token[]}) => void): void}};
}

interface Token {
  type: string;
  content: string;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** Gives each heading an id made of its words; Framework's own leaves Chinese headings without one. */
export function withHeadingIds<M extends Markdown>(markdown: M): M {
  markdown.core.ruler.before("anchor", "heading-ids", ({tokens}) => {
    const taken = new Set<string>();
    for (const [i, token] of tokens.entries()) {
      if (token.type !== "heading_open" || token.attrGet("id")) continue;
      const id = freshId(headingId(tokens[i + 1]?.content ?? ""), taken);
      token.attrSet("id", id);
      taken.add(id);
    }
  });
  return markdown;
}

/** The letters, Han characters and digits of a heading, in lower case, joined by hyphens. */
export const headingId = (heading: string): string =>
  heading
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join("-") ?? "section";

function freshId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 2, fresh = id; ; n++) {
    if (!taken.has(fresh)) return fresh;
    fresh = `${id}-${n}`;
  }
}
