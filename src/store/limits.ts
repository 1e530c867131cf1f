/** What one file may take to be read; a larger one may take more. */
export interface Limits {
  /** Seconds of the processor. */
  seconds: number;
  /** Megabytes of memory, beside those of the program itself. */
  megabytes: number;
}

export const unlimited: Limits = {seconds: Infinity, megabytes: Infinity};
