/**
 * The records of an old workbook (BIFF5, BIFF8) that say where its sheets are and what their cells show, by their numbers in
 * [MS-XLS] 2.3.2, with the least bytes that each has.
 */
const wanted = new Map([
  // The sheet or workbook that begins, its end, and a record that goes on.
  [0x0809, 4],
  [0x000a, 0],
  [0x003c, 0],
  // Sheets, code page, from when days are counted, a password.
  [0x0085, 8],
  [0x0042, 2],
  [0x0022, 2],
  [0x002f, 2],
  // Shared strings, formats of numbers and of cells.
  [0x00fc, 8],
  [0x041e, 4],
  [0x00e0, 16],
  // Numbers, in three ways.
  [0x0203, 14],
  [0x027e, 10],
  [0x00bd, 12],
  // Words, and which shared string; truth and errors; what a formula gives, and its words; empty ones.
  [0x0204, 8],
  [0x00d6, 8],
  [0x00fd, 10],
  [0x0205, 8],
  [0x0006, 20],
  [0x0207, 3],
  [0x0201, 6],
  [0x00be, 8],
  // How far a sheet reaches, merged cells, widths of columns and heights of rows, which may be hidden.
  [0x0200, 10],
  [0x00e5, 2],
  [0x007d, 10],
  [0x0208, 16]
]);

const goesOn = 0x003c;

/** A number that no record has: its parser passes over it. */
const none = 0xfffe;

/**
 * The stream of an old workbook in which whatever is no cell, and whatever is too short to be what it says, is a record of
 * nothing: its parser knows some three hundred kinds, of which many take a length for granted and count without an end. All
 * stay where they were, for a workbook says where each sheet begins.
 */
export function cellRecords(stream: Uint8Array): Uint8Array {
  const records = Buffer.from(stream);
  let isWanted = false;
  for (let at = 0; at + 4 <= records.length;) {
    const [kind, length] = [records.readUInt16LE(at), records.readUInt16LE(at + 2)];
    if (kind !== goesOn) isWanted = length >= (wanted.get(kind) ?? Infinity);
    if (!isWanted) records.writeUInt16LE(none, at);
    at += 4 + length;
  }
  return records;
}
