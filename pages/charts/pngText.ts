/** The remainders of a byte that the check of a chunk is made of (PNG specification, annex D: CRC-32). */
const remainders = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function check(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** A chunk of text in UTF-8 under a keyword (iTXt): after the keyword no compression, no language, no other keyword. */
function chunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const made = new Uint8Array(body.length + 8);
  const view = new DataView(made.buffer);
  view.setUint32(0, body.length - 4);
  made.set(body, 4);
  view.setUint32(body.length + 4, check(body));
  return made;
}

/** Signature and header, which come before all else. */
const beginning = 33;

/** A PNG that says something of itself: its title, its source, what is whose. What is empty is left out. */
export function withText(png: Uint8Array<ArrayBuffer>, said: Readonly<Record<string, string>>): Blob {
  const chunks = Object.entries(said).flatMap(([keyword, text]) => (text === "" ? [] : [chunk(keyword, text)]));
  return new Blob([png.slice(0, beginning), ...chunks, png.slice(beginning)], {type: "image/png"});
}
