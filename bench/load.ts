import { Agent, get } from "node:http";

/** What a load asks for: `node dist/bench/load.js '<this as JSON>'`. */
export interface Load {
  /** http://127.0.0.1:8080, without a slash at its end. */
  readonly origin: string;
  readonly paths: readonly string[];
  /** Requests under way at a time, each on a connection of its own that is kept. */
  readonly atATime: number;
  /** How long it lasts; 0 asks for each path once. */
  readonly seconds: number;
}

/** What came of it. */
export interface LoadResult {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly failed: number;
  readonly requests: number;
}

/** Asks for the paths in turn, over and over, and measures how long each answer takes to arrive whole. */
async function run({ origin, paths, atATime, seconds }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const begun = performance.now();
  const one = () =>
    new Promise<void>((done) => {
      const path = paths[next++ % paths.length] ?? "/";
      const asked = performance.now();
      const end = (ok: boolean) => {
        if (!ok) failed += 1;
        times.push(performance.now() - asked);
        done();
      };
      get(`${origin}${path}`, { agent, headers: { "accept-encoding": "gzip, br" } }, (answer) => {
        answer.on("end", () => end(answer.statusCode === 200)).resume();
      }).on("error", () => end(false));
    });
  const reader = async () => {
    while (seconds === 0 ? next < paths.length : performance.now() - begun < seconds * 1000) await one();
  };
  await Promise.all(Array.from({ length: atATime }, reader));
  const taken = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / taken, medianMs: at(0.5), p95Ms: at(0.95), failed, requests: times.length };
}

const [given] = process.argv.slice(2);
if (given !== undefined) console.log(JSON.stringify(await run(JSON.parse(given) as Load)));
