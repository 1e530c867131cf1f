import {type ChildProcess, spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {Redis} from "ioredis";
import {freePort} from "../freePort.ts";

/** Whether there is a Redis to start. */
export const hasRedis = spawnSync("redis-server", ["--version"], {stdio: "ignore"}).status === 0;

export interface OwnRedis {
  address: string;
  redis: Redis;
  stop(): Promise<void>;
}

/** Starts a Redis of its own, on a port that is free, which keeps nothing on the disk. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", flags, {stdio: "ignore"});
  const address = `redis://127.0.0.1:${port}`;
  const redis = new Redis(address, {retryStrategy: () => 100, maxRetriesPerRequest: null});
  redis.on("error", () => undefined);
  await redis.ping();
  return {address, redis, stop: () => stopped(server, redis)};
}

async function stopped(server: ChildProcess, redis: Redis): Promise<void> {
  redis.disconnect();
  const ended = once(server, "exit");
  server.kill();
  await ended;
}
