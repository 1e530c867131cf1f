import {
  defaultTreeAdapter,
  type DefaultTreeAdapterMap,
  Parser,
  type TokenHandler,
  Tokenizer,
  type TreeAdapter
} from "parse5";

/** How deep the elements of a page nest, and how many a browser would make of it. */
interface Nesting {
  depth: number;
  elements: number;
}

/** What a page may hold, and how many attributes a tag of it, those given twice as well. */
export interface PageLimit extends Nesting {
  attributes: number;
}

/** Real documents have some thirty attributes in a tag; time goes by their square. */
export const mostAttributes = 1000;

/** What a page holds, and how crowded the page is: the squares of how many elements and comments stand in each element, added up. */
export interface PageSize extends Nesting {
  crowding: number;
}

/** Thrown through the parser to stop it: it has no other way out. */
class BeyondLimit extends Error {
  readonly of: keyof PageLimit;

  constructor(of: keyof PageLimit) {
    super(of);
    this.of = of;
  }
}

/** Stops at a tag of too many attributes before it ends: each is looked for among those before it. */
class StrictTokenizer extends Tokenizer {
  readonly #most: number;
  #tag: unknown = null;
  #attributes = 0;

  constructor(handler: TokenHandler, most: number) {
    super({}, handler);
    this.#most = most;
  }

  // oxlint-disable no-underscore-dangle -- as the parser calls it
  protected override _createAttr(first: string): void {
    if (this.#tag !== this.currentToken) this.#attributes = 0;
    this.#tag = this.currentToken;
    if (++this.#attributes > this.#most) throw new BeyondLimit("attributes");
    super._createAttr(first);
  }
  // oxlint-enable no-underscore-dangle
}

/**
 * Measures a page with the rules of browsers, which close and open elements that its tags leave out. Where it goes
 * beyond a limit, which: that is noticed on the way; time goes by the length of the page times the greatest depth.
 */
export function nestingOf(html: string, limit: PageLimit): PageSize | keyof PageLimit {
  const found: PageSize = {depth: 0, elements: 0, crowding: 0};
  let open = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...made) {
      if (++found.elements > limit.elements) throw new BeyondLimit("elements");
      return defaultTreeAdapter.createElement(...made);
    },
    appendChild(parent, child) {
      // What a square grows by when one more comes to so many.
      found.crowding += 2 * parent.childNodes.length + 1;
      defaultTreeAdapter.appendChild(parent, child);
    },
    onItemPush() {
      found.depth = Math.max(found.depth, ++open);
      if (open > limit.depth) throw new BeyondLimit("depth");
    },
    onItemPop: () => void open--
  };
  try {
    const parser = new Parser({treeAdapter});
    parser.tokenizer = new StrictTokenizer(parser, limit.attributes);
    parser.tokenizer.write(html, true);
    return found;
  } catch (error) {
    if (error instanceof BeyondLimit) return error.of;
    throw error;
  }
}

/** How XML nests, its comments and instructions, which count as elements too, and the most attributes of one element. */
export interface XmlSize extends Nesting {
  comments: number;
  attributes: number;
}

/** Tags, and how what is none begins. */
const markup = /<!--|<!\[CDATA\[|<[!?]|<[^<>!?"'][^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>/g;

/** Where what looks like tags and is none ends. */
const ends = new Map([
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"]
]);

/** The tags of XML in turn, and how what is none begins, which is passed over; as far as it goes, where a comment does not end. */
export function* tagsOf(xml: string): Generator<string> {
  const next = new RegExp(markup);
  for (let [tag] = next.exec(xml) ?? []; tag; [tag] = next.exec(xml) ?? []) {
    const end = ends.get(tag);
    if (end !== undefined) next.lastIndex = endIn(xml, end, next.lastIndex);
    yield tag;
  }
}

/** Measures XML by its tags, before anything is made of it. */
export function nestingOfXml(xml: string): XmlSize {
  const found = {depth: 0, elements: 0, comments: 0, attributes: 0};
  let open = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.startsWith("</")) open--;
    else if (ends.has(tag) || tag === "<!") found.comments++;
    else {
      found.elements++;
      found.depth = Math.max(found.depth, open + 1);
      found.attributes = Math.max(found.attributes, tag.split("=").length - 1);
      if (!tag.endsWith("/>")) open++;
    }
  }
  return {...found, elements: found.elements + found.comments};
}

function endIn(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at === -1 ? xml.length : at;
}
