/** Where the header of a container says how large a sector is, and which sectors hold the table of sectors. */
const header = {shift: 30, folder: 48, more: 68, table: 76, size: 512};

const sectorShifts = [9, 12];

/**
 * Where an entry of the folder says what it is, which entries are beside it and within it, in which sector it begins and
 * how long it is; shorter ones than the least lie in other sectors.
 */
const entry = {size: 128, type: 66, others: [68, 72, 76], start: 116, length: 120, least: 4096};

/**
 * Whether in an old Office file a chain of sectors or the entries of the folder lead back to where they have been, which
 * whoever follows them does without an end. Bytes that say nothing of sectors have none.
 */
export function isCircular(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = file.length < header.size ? 0 : file.readUInt16LE(header.shift);
  if (!sectorShifts.includes(shift)) return false;
  const sectors = sectorsOf(file, 2 ** shift);
  const next = tableOf(file, sectors);
  if (next === null) return true;
  const entries = folderOf(chainFrom(file.readInt32LE(header.folder), next), sectors);
  return leadsBack(entries) || hasCircle(entries, next);
}

/** A sector of a file by its number; null for one that is not there. */
type SectorAt = (number: number) => Buffer | null;

const sectorsOf =
  (file: Buffer, size: number): SectorAt =>
  (number) =>
    number < 0 || (number + 1) * size >= file.length ? null : file.subarray((number + 1) * size, (number + 2) * size);

const numbersIn = (part: Buffer): number[] =>
  Array.from({length: Math.floor(part.length / 4)}, (_, i) => part.readInt32LE(4 * i));

/** Which sector follows each; null where the sectors that name the table's go on without an end. */
function tableOf(file: Buffer, sectors: SectorAt): number[] | null {
  const named = numbersIn(file.subarray(header.table, header.size));
  const seen = new Set<number>();
  for (let at = file.readInt32LE(header.more), part = sectors(at); part; part = sectors(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    const numbers = numbersIn(part);
    named.push(...numbers.slice(0, -1));
    at = numbers.at(-1) ?? -1;
  }
  // A sector that is named twice makes the table longer than the file; the sectors of the file are all that it tells of.
  const size = sectors(0)?.length ?? 0;
  const most = Math.ceil(file.length / Math.max(1, size * (size / 4)));
  return named
    .filter((number) => number >= 0)
    .slice(0, most)
    .flatMap((number) => numbersIn(sectors(number) ?? Buffer.alloc(size, 0xff)));
}

/** A sector and those behind it, up to the first that was there before. */
function chainFrom(start: number, next: readonly number[]): number[] {
  const chain = new Set<number>();
  for (let at = start; at >= 0 && !chain.has(at); at = next[at] ?? -1) chain.add(at);
  return [...chain];
}

const folderOf = (chain: readonly number[], sectors: SectorAt): Buffer[] =>
  chain
    .map((number) => sectors(number) ?? Buffer.alloc(0))
    .flatMap((sector) =>
      Array.from({length: Math.floor(sector.length / entry.size)}, (_, i) =>
        sector.subarray(i * entry.size, (i + 1) * entry.size)
      )
    );

/** Follows the chain of each large stream up to where another one was followed before. */
function hasCircle(entries: readonly Buffer[], next: readonly number[]): boolean {
  const followed = new Int32Array(next.length).fill(-1);
  return entries.some((one, i) => {
    if (one.readInt32LE(entry.length) < entry.least) return false;
    let at = one.readInt32LE(entry.start);
    while (followed[at] === -1) {
      followed[at] = i;
      at = next[at] ?? -1;
    }
    return followed[at] === i;
  });
}

/** Takes away the entries that no other leads to, again and again: what is left leads back to itself. */
function leadsBack(entries: readonly Buffer[]): boolean {
  const links = entries.map((one, i) =>
    one[entry.type] === 0
      ? []
      : entry.others.map((place) => one.readInt32LE(place)).filter((to) => to !== i && to in entries)
  );
  const leading = entries.map(() => 0);
  for (const to of links.flat()) leading[to] = (leading[to] ?? 0) + 1;
  const free = [...leading.keys()].filter((i) => leading[i] === 0);
  for (const one of free) {
    for (const to of links[one] ?? []) if ((leading[to] = (leading[to] ?? 0) - 1) === 0) free.push(to);
  }
  return free.length < entries.length;
}
