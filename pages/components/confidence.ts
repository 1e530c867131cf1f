/** Below this confidence a figure is pointed out as one to check in its source. */
export const unsureBelow = 0.5;
