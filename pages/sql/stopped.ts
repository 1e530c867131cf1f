/** A person did not want to wait. */
export class Stopped extends Error {}
