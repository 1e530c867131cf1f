/** A file that somebody made to harm whoever reads it. */
export interface Hostile {
  /** What is wrong with it, unique among all. */
  name: string;
  bytes(): Uint8Array;
  /** How reading it ends: `text`, a fault of `unread.yml`, or `*` for any of these. */
  ends: string;
  /** Takes long to make or to read: tried in the long suite alone. */
  isLarge?: boolean;
}

/** A sentence that a file shows besides, to see whether it is read all the same. */
export const prose = "2025年，全县办理政务服务事项3200件，同比增长12.5%。";

/** The same in a font that names none but Latin letters. */
export const latinProse = "The county settled 3200 cases in 2025, up 12.5 per cent.";

/** A hostile file for each of these, named by what it is a case of. */
export const named =
  (of: string) =>
  (name: string, ends: string, bytes: () => Uint8Array, isLarge = false): Hostile => ({
    name: `${of}: ${name}`,
    ends,
    bytes,
    isLarge
  });
