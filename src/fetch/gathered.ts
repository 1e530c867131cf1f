/** Bytes that come in parts, in one piece that grows by doubling: a part of one byte, kept as it comes, takes a hundred. */
export class Gathered {
  #room = Buffer.alloc(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#room.length) this.#grow(length);
    this.#room.set(part, this.#length);
    this.#length = length;
  }

  /** What has come so far. */
  bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  #grow(least: number): void {
    const grown = Buffer.alloc(Math.max(least, 2 * this.#room.length));
    grown.set(this.bytes());
    this.#room = grown;
  }
}
