/** Numbers in order as runs of equal steps: how far each is from the one before it, and how many are as far, in turn. */
export function packedRuns(numbers: Uint32Array): number[] {
  const runs: number[] = [];
  let before = 0;
  for (const number of numbers) {
    const step = number - before;
    if (runs.at(-2) === step) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(step, 1);
    before = number;
  }
  return runs;
}

/** The numbers of such runs. Throws RangeError where they are not `length`, or one is none that can be. */
export function unpackedRuns(runs: readonly number[], length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  let [at, number] = [0, 0];
  for (let run = 0; run < runs.length; run += 2) {
    const [step = 0, count = 0] = runs.slice(run, run + 2);
    if (count < 1 || at + count > length) throw new RangeError(`not the offsets of ${length} characters`);
    for (let n = 0; n < count; n++) numbers[at++] = number += step;
    if (number < 0 || number >= 2 ** 32) throw new RangeError(`no offset: ${number}`);
  }
  if (at !== length) throw new RangeError(`not the offsets of ${length} characters`);
  return numbers;
}
