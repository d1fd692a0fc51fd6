import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { type WriteOutcome, write } from "../../src/store/records/write.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";

export const sameRequest: Fault = {
  name: "F13",
  what: "the same request comes 50 times at once, to three servers of one database: one record and one entry",
  run: async ({ folder, rounds }) => {
    const server = await startOwnServer({ folder, log: () => {} });
    const url = server.superuserUrl.replace(/postgres$/, "openward");
    const open = () => openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} });
    const all = [await open(), await open(), await open()];
    try {
      const author = { person: "p-click", organisations: ["SYN-T001"] };
      for (let round = 0; round < rounds; round++) {
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, i): Promise<WriteOutcome> => {
            const records = all[i % all.length];
            if (records === undefined) throw new RangeError("no records");
            const idempotencyKey = `f13-${round}`;
            const body = { round };
            return write(records, author, {
              kind: "idea",
              expectedVersion: 0,
              organisation: "SYN-T001",
              state: "idea",
              body,
              idempotencyKey,
            });
          }),
        );
        const written = outcomes.filter(({ status }) => status === "written").length;
        const same = new Set(
          outcomes.map((outcome) => ("seq" in outcome ? `${outcome.record} ${outcome.seq}` : "none")),
        );
        holds(written === 1 && same.size === 1, `round ${round}: ${written} written, ${same.size} answers`);
      }
      const entries = await checkLog(url, []);
      holds(entries === rounds, `${rounds} requests and ${entries} entries`);
      return { acknowledged: rounds, seen: `${rounds} times 50 requests, ${entries} entries` };
    } finally {
      for (const records of all) await records.close();
      await server.close();
    }
  },
};
