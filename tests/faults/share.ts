const percent = Number(process.env["SHARE"] ?? 100);

/** How many rounds of a long trial are run: all, or with `SHARE=5` five of a hundred of them, one at least. */
export const shareOf = (rounds: number): number => Math.max(1, Math.ceil((rounds * percent) / 100));
