/** A file that somebody made to harm whoever reads it. */
export interface Hostile {
  /** What is wrong with it, unique among all. */
  name: string;
  bytes(): Uint8Array;
  /** How reading it ends: in a text with its sentence (`text`) or without (`other text`), or in a fault of `unread.yml`. */
  ends: string;
  /** Takes long to make or to read: tried in the long suite alone. */
  isSlow?: boolean;
}

/** A sentence that a file shows besides, to see whether it is read all the same. */
export const prose = "2025年，全县办理政务服务事项3200件，同比增长12.5%。";

/** The same in a font that names none but Latin letters. */
export const latinProse = "The county settled 3200 cases in 2025, up 12.5 per cent.";

type Make = (name: string, ends: string, bytes: () => Uint8Array) => Hostile;

/** Makes hostile files of a format, named by it; `slow` those that are tried in the long suite alone. */
export function named(of: string): Make & {slow: Make} {
  const making =
    (isSlow: boolean): Make =>
    (name, ends, bytes) => ({name: `${of}: ${name}`, ends, bytes, isSlow});
  return Object.assign(making(false), {slow: making(true)});
}
