import {lookup} from "node:dns/promises";
import {setTimeout} from "node:timers/promises";

/** Time, so that nobody has to wait for it in a test. */
export interface Clock {
  now(): Date;
  sleep(seconds: number): Promise<void>;
}

/** How far politeness and patience go. */
export interface Limits {
  /** Largest page, in bytes, as unpacked. */
  bytes: number;
  /** For a whole answer, in seconds. */
  seconds: number;
  /** Redirects that are followed. */
  hops: number;
  /** Between two requests to one host, in seconds; what robots.txt asks for beyond that is kept up to `longestPause`. */
  pause: number;
  /** Also the longest that a busy server is waited for. */
  longestPause: number;
  /** How often a busy server is asked again. */
  retries: number;
}

export interface Settings {
  /** What the program calls itself to servers. */
  agent: string;
  limits: Limits;
  clock: Clock;
  /** The addresses that a name of a host stands for. */
  resolve(host: string): Promise<string[]>;
  /** Whether such an address lies within this machine or its own network. */
  isPrivate(number: string): boolean;
}

export const defaultLimits: Limits = {
  bytes: 30e6,
  seconds: 60,
  hops: 5,
  pause: 1,
  longestPause: 60,
  retries: 2
};

export const realClock: Clock = {
  now: () => new Date(),
  sleep: (seconds) => setTimeout(seconds * 1000)
};

export const realResolve = async (host: string): Promise<string[]> =>
  (await lookup(host, {all: true})).map(({address}) => address);
