import {type Hostile, named, prose} from "./kind.ts";
import {outside} from "./outside.ts";
import {blown, rawZip, type RawEntry} from "./packing.ts";

const zip = named("zip");

const report = {name: "报告.txt", data: prose.repeat(20)};

const nested = (depth: number): Buffer =>
  Array.from({length: depth}).reduce<Buffer>(
    (inner, _, i) => rawZip([{name: `${i}.zip`, data: inner}]),
    rawZip([report])
  );

/** A field of Zip64 with these numbers. */
function long(...numbers: bigint[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, i) => field.writeBigUInt64LE(number, 4 + 8 * i));
  return field;
}

/** A zip whose end says in Zip64 how many entries it has and where. */
function longZip(count: bigint, directory: bigint): Buffer {
  const whole = rawZip([report]);
  const [end64, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  end64.write("PK\u0006\u0006", "latin1");
  end64.writeBigUInt64LE(count, 24);
  end64.writeBigUInt64LE(count, 32);
  end64.writeBigUInt64LE(directory, 48);
  locator.write("PK\u0006\u0007", "latin1");
  locator.writeBigUInt64LE(BigInt(whole.length - 22), 8);
  return Buffer.concat([whole.subarray(0, -22), end64, locator, whole.subarray(-22)]);
}

/** Many entries that are one and the same, as David Fifield's bombs are. */
function overlapping(count: number): Buffer {
  const kernel: RawEntry = {name: "0.txt", ...blown(prose.repeat(10_000), 10)};
  return rawZip([kernel, ...Array.from({length: count}, (_, i) => ({...kernel, name: `${i + 1}.txt`, at: 0}))]);
}

const withName = (name: string | Buffer): Buffer => rawZip([{...report, name}]);

export const zips: readonly Hostile[] = [
  zip("four deep", "nested-zip", () => nested(4)),
  zip("a hundred deep", "nested-zip", () => nested(100)),
  zip.slow("ten zips of ten zips of a bomb each", "zip-bomb", () => {
    const times = (data: Buffer): Buffer => rawZip(Array.from({length: 10}, (_, i) => ({name: `${i}.zip`, data})));
    return times(rawZip(Array.from({length: 10}, (_, i) => ({name: `${i}.txt`, ...blown(" ".repeat(1 << 20), 200)}))));
  }),
  zip("entries that overlap", "zip-bomb", () => overlapping(5000)),
  zip("an entry that says to be smaller than it is", "broken-zip", () =>
    rawZip([{name: "a.txt", ...blown(" ".repeat(1 << 20), 300), size: 10}])
  ),
  zip("an entry that says to be a gigabyte", "zip-bomb", () => rawZip([{...report, size: 1 << 30}])),
  zip.slow("an entry of a gigabyte", "zip-bomb", () => rawZip([{name: "a.txt", ...blown(" ".repeat(1 << 20), 1024)}])),
  zip("an entry of 2^63 bytes in Zip64", "zip-bomb", () =>
    rawZip([{...report, size: 0xffffffff, extra: long(1n << 63n)}])
  ),
  zip("an entry of 2^53 packed bytes at 2^60 in Zip64", "unknown-encoding", () =>
    rawZip([{...report, packedSize: 0xffffffff, at: 0xffffffff, extra: long(1n << 53n, 1n << 60n)}])
  ),
  zip("a field of Zip64 without an end", "zip-bomb", () =>
    rawZip([{...report, size: 0xffffffff, extra: Buffer.from([1, 0, 0xff, 0xff])}])
  ),
  zip("2^62 entries in Zip64", "broken-zip", () => longZip(1n << 62n, 0n)),
  zip("a directory at 2^60 in Zip64", "broken-zip", () => longZip(1n, 1n << 60n)),
  zip("a count that says more", "broken-zip", () => rawZip([report], {count: 60_000})),
  zip("a directory that begins in itself", "broken-zip", () => rawZip([report], {directory: 7})),
  zip("a comment of ends", "broken-zip", () =>
    rawZip([report], {comment: Buffer.from("PK\u0005\u0006".repeat(16_000))})
  ),
  zip.slow("65,000 entries of nothing", "zip-bomb", () =>
    rawZip(Array.from({length: 65_000}, (_, i) => ({name: `${i}.txt`, packed: Buffer.of(3, 0)})))
  ),
  zip.slow("a name that leads upwards", "text", () => withName(`../../../..${outside.file}`)),
  zip("a name from the root", "text", () => withName(outside.file)),
  zip("a name of a drive", "text", () => withName("C:\\Windows\\win.ini")),
  zip("a name with NUL", "text", () => withName("a.txt\0.exe")),
  zip("a name with an escape sequence", "text", () => withName("\u001b]0;owned\u0007.txt")),
  zip.slow("a name of 65,535 letters", "text", () => withName("a".repeat(0xffff))),
  zip.slow("no name", "text", () => withName("")),
  zip("a name in no encoding", "text", () => withName(Buffer.from([0xff, 0xfe, 0x80, 0x2e, 0x74]))),
  zip.slow("50 entries of one name", "text", () => rawZip(Array.from({length: 50}, () => report))),
  zip("an entry with a password", "zip-password", () => rawZip([{...report, flags: 1}])),
  zip("packed in no known way", "packed-otherwise", () => rawZip([{...report, method: 99}])),
  zip("another sum than it says", "broken-zip", () => rawZip([{...report, crc: 1}])),
  zip("noise where a packed entry should be", "broken-zip", () =>
    rawZip([{...report, packed: Buffer.from("改革".repeat(100))}])
  ),
  zip("cut off", "broken-zip", () => rawZip([report]).subarray(0, 60)),
  zip("a link to a file outside", "text", () => rawZip([{name: "link.txt", data: `${outside.file} ${prose}`}]))
];
