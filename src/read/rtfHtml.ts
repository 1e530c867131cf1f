import iconv from "iconv-lite";
import {type CellEdge, RtfPage} from "./rtfPage.ts";
import {type Token, tokensOf} from "./rtfTokens.ts";

/** What holds for the text of a group, and for the groups in it. */
interface Group {
  /** Whether nobody reads it: tables of fonts and styles, heads and feet, pictures. */
  isUnread: boolean;
  page: RtfPage;
  /** How many bytes stand behind each Unicode character for programs that know none. */
  fallback: number;
  font: number;
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
}

const unread = new Set(
  (
    "colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc " +
    "fldinst nonshppict listtable listoverridetable revtbl rsidtbl xmlnstbl themedata datastore bkmkstart bkmkend " +
    "nonesttables annotation atnid atnauthor upr template filetbl mmathPr"
  ).split(" ")
);

/** Groups that old programs pass over, in which text stands all the same. */
const readAllTheSame = new Set(["shpinst", "shptxt", "ud"]);

const written: Readonly<Record<string, string>> = {
  tab: " ",
  line: "<br>",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  nestcell: " ",
  nestrow: "<br>"
};

const signs: Readonly<Record<string, string>> = {"\\": "\\", "{": "{", "}": "}", "~": "\u00A0", _: "-"};

/** The code pages of fonts, by the numbers of their character sets; others have that of the file. */
const codePages: Readonly<Record<number, string>> = {
  128: "shift_jis",
  129: "cp949",
  134: "gb18030",
  136: "big5",
  204: "cp1251"
};

/** An RTF file as a page: paragraphs, numbers of lists, tables; its notes at the end. */
export function rtfToHtml(file: string): string {
  const [body, notes] = [new RtfPage(), new RtfPage()];
  const state = new State(body, notes);
  for (const token of tokensOf(file)) state.take(token);
  state.flush();
  return body.html() + notes.html();
}

class State {
  readonly #notes: RtfPage;
  readonly #open: Group[] = [];
  #group: Group;
  #bytes = "";
  #skip = 0;
  /** Whether the group has just begun, and whether it may be passed over. */
  #begins: "no" | "yes" | "optional" = "no";
  #codePage = "cp1252";
  readonly #fonts = new Map<number, string>();
  #inFonts = 0;
  #edges: CellEdge[] = [];
  #joins = {left: false, above: false};

  constructor(page: RtfPage, notes: RtfPage) {
    this.#notes = notes;
    this.#group = {page, isUnread: false, fallback: 1, font: 0, isHidden: false, isStruck: false, isRaised: false};
  }

  take(token: Token): void {
    if (token.kind === "bytes") return this.#takeBytes(token.bytes);
    if (token.kind === "word" && token.word === "u") return this.#unicode(token.number ?? 0);
    this.flush();
    this.#skip = 0;
    if (token.kind === "open") {
      this.#open.push({...this.#group});
      this.#begins = "yes";
    } else if (token.kind === "close") this.#close();
    else if (token.kind === "sign") this.#sign(token.sign);
    else this.#word(token.word, token.number);
  }

  /** Writes the bytes that have come, decoded: a character may have two, each a token of its own. */
  flush(): void {
    if (this.#bytes === "") return;
    const page = this.#fonts.get(this.#group.font) ?? this.#codePage;
    this.#write(iconv.decode(Buffer.from(this.#bytes, "latin1"), page));
    this.#bytes = "";
  }

  #takeBytes(bytes: string): void {
    this.#begins = "no";
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#bytes += bytes.slice(skipped);
  }

  #unicode(number: number): void {
    this.flush();
    this.#begins = "no";
    this.#write(String.fromCharCode(number & 0xffff));
    this.#skip = this.#group.fallback;
  }

  #write(text: string): void {
    const {isUnread, isHidden, isStruck, isRaised, page} = this.#group;
    if (isUnread || isHidden) return;
    const html = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    page.write(isStruck ? `<s>${html}</s>` : isRaised ? `<sup>${html}</sup>` : html);
  }

  #close(): void {
    const outer = this.#open.pop();
    if (outer && outer.page !== this.#group.page) this.#group.page.endParagraph();
    if (outer) this.#group = outer;
    if (this.#open.length < this.#inFonts) this.#inFonts = 0;
    this.#begins = "no";
  }

  #sign(sign: string): void {
    if (sign === "*") this.#begins = "optional";
    else {
      this.#begins = "no";
      this.#write(signs[sign] ?? "");
    }
  }

  #word(word: string, number: number | null): void {
    if (this.#begins !== "no") this.#destination(word);
    this.#begins = "no";
    const isOn = number !== 0;
    const group = this.#group;
    const html = written[word];
    if (html !== undefined && !group.isUnread && !group.isHidden) group.page.write(html);
    else if (word === "ansicpg") this.#codePage = pageOf(number ?? 0);
    else if (word === "f") group.font = number ?? 0;
    else if (word === "fcharset" && this.#inFonts > 0) this.#fontSet(number ?? 0);
    else if (word === "uc") group.fallback = number ?? 1;
    else if (word === "v" || word === "deleted") group.isHidden = isOn;
    else if (word === "strike" || word === "striked") group.isStruck = isOn;
    else if (word === "super") group.isRaised = isOn;
    else if (word === "nosupersub") group.isRaised = false;
    else if (word === "plain") Object.assign(group, {isHidden: false, isStruck: false, isRaised: false});
    else if (!group.isUnread) this.#layout(word, number);
  }

  /** What the first word of a group says that it is. */
  #destination(word: string): void {
    const isOptional = this.#begins === "optional" && !readAllTheSame.has(word);
    if (isOptional || unread.has(word) || word === "fonttbl") this.#group.isUnread = true;
    if (word === "fonttbl") this.#inFonts = this.#open.length;
    if (word === "footnote" && !this.#group.isUnread) this.#group.page = this.#notes;
  }

  #fontSet(charset: number): void {
    const page = codePages[charset];
    if (page !== undefined) this.#fonts.set(this.#group.font, page);
  }

  /** Paragraphs, and the cells and rows of tables. */
  #layout(word: string, number: number | null): void {
    const {page} = this.#group;
    if (word === "par" || word === "sect" || word === "page") page.endParagraph();
    else if (word === "pard") page.inTable = false;
    else if (word === "intbl") page.inTable = true;
    else if (word === "cell") page.endCell();
    else if (word === "row") page.endRow(this.#edges);
    else if (word === "trowd") this.#edges = [];
    else if (word === "clmrg") this.#joins.left = true;
    else if (word === "clvmrg") this.#joins.above = true;
    else if (word === "cellx") {
      this.#edges.push({right: number ?? 0, joinsLeft: this.#joins.left, joinsAbove: this.#joins.above});
      this.#joins = {left: false, above: false};
    }
  }
}

/** Chinese code pages are read as the encodings that hold them. */
function pageOf(number: number): string {
  if (number === 936 || number === 54936) return "gb18030";
  if (number === 950) return "big5";
  return number === 65001 ? "utf-8" : iconv.encodingExists(`cp${number}`) ? `cp${number}` : "cp1252";
}
