import type {Clock} from "./settings.ts";

/** Waits until a host may be asked again, `seconds` after it was asked last. */
export type Pace = (host: string, seconds: number) => Promise<void>;

/** A pace for each host by itself. */
export function paceBy(clock: Clock): Pace {
  const asked = new Map<string, number>();
  return async (host, seconds) => {
    const last = asked.get(host);
    const left = last === undefined ? 0 : seconds - (clock.now().getTime() - last) / 1000;
    if (left > 0) await clock.sleep(left);
    asked.set(host, clock.now().getTime());
  };
}
