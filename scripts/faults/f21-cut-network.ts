import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../../src/domain/refusal.ts";
import { anybody } from "../../src/store/records/asker.ts";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { listRecords } from "../../src/store/records/read.ts";
import { write } from "../../src/store/records/write.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";
import { writeSome } from "./write-some.ts";

const cutMs = 12_000;
/** Five seconds for the answer, and what a busy machine adds. */
const longestMs = 9000;

export const cutNetwork: Fault = {
  name: "F21",
  what: "the network between the application and PostgreSQL says nothing for 12 seconds: requests are told so in time, nothing piles up, and all goes on afterwards",
  run: async ({ folder }) => {
    const server = await startOwnServer({ folder, log: () => {} });
    const proxy = await silencingProxy(server.port);
    const through = Object.assign(new URL(server.ownerUrl), { port: String(proxy.port) }).href;
    const records = await openRecords({ ownerUrl: through, now: Date.now, log: () => {} });
    try {
      let acknowledged = await writeSome(records, 50);
      proxy.silent(true);
      const since = performance.now();
      const author = { person: "p-cut", organisations: ["SYN-T001"] };
      const asked = (at: number) => ({
        kind: "idea",
        expectedVersion: 0,
        organisation: "SYN-T001",
        state: "idea",
        body: { at },
        idempotencyKey: `f21-${at}`,
      });
      const told: number[] = [];
      const during: Promise<void>[] = [];
      let at = 0;
      while (performance.now() - since < cutMs) {
        const key = at++;
        const begun = performance.now();
        const asks =
          key % 2 === 0 ? write(records, author, asked(key)) : listRecords(records, anybody, { kind: "idea" });
        during.push(
          asks.then(
            () => {
              throw new Error(`request ${key} was answered while nothing could be heard`);
            },
            (error: unknown) => {
              told.push(performance.now() - begun);
              if (!(error instanceof Refusal && error.kind === "unavailable")) throw error;
            },
          ),
        );
        await wait(250);
      }
      // What was asked last is told while the network is back already.
      const late = await Promise.allSettled(during.slice(0, Math.floor(during.length / 3)));
      holds(
        late.every(({ status }) => status === "fulfilled"),
        `not all were told: ${JSON.stringify(late.find(({ status }) => status === "rejected"))}`,
      );
      holds(Math.max(...told) < longestMs, `somebody waited ${Math.round(Math.max(...told))} ms`);
      proxy.silent(false);
      await Promise.allSettled(during);
      const back = performance.now();
      const once = await retried(async () => {
        const outcomes = await Promise.all(Array.from({ length: at }, (_, key) => write(records, author, asked(key))));
        return outcomes.filter((outcome) => "seq" in outcome).length;
      });
      const recovered = performance.now() - back;
      holds(once === at, `${once} of ${at} requests were done when they came again`);
      acknowledged += once;
      const entries = await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), []);
      holds(entries === acknowledged, `${acknowledged} requests and ${entries} entries`);
      return {
        acknowledged,
        seen: `${told.length} told after ${Math.round(Math.max(...told))} ms at most, all done ${Math.round(recovered)} ms after the network was back`,
      };
    } finally {
      await records.close().catch(() => {});
      proxy.close();
      await server.close();
    }
  },
};

async function retried<T>(work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || performance.now() - since > 20_000) throw error;
      await wait(200);
    }
  }
}

/** Hands on what comes, or takes it and hands nothing on, as a network does that was cut. */
async function silencingProxy(port: number) {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = createConnection({ host: "127.0.0.1", port });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    // What was said into the cut is lost with its connection.
    near.on("data", (bytes) => void (isSilent ? undefined : far.write(bytes)));
    far.on("data", (bytes) => void (isSilent ? undefined : near.write(bytes)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    silent: (now: boolean) => {
      isSilent = now;
      if (!now) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
