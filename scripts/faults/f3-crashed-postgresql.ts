import { setTimeout as wait } from "node:timers/promises";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";
import { startWriting } from "./writing-process.ts";

export const crashedPostgresql: Fault = {
  name: "F3",
  what: "PostgreSQL is ended at once in the middle of transactions; it is started again and each request is done once",
  run: async ({ folder, random, rounds }) => {
    const log: string[] = [];
    const server = await startOwnServer({ folder, log: (sentence) => log.push(sentence) });
    try {
      await (await openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} })).close();
      const process_ = startWriting({ ownerUrl: server.ownerUrl, name: "f3" });
      await process_.writing;
      for (let round = 0; round < rounds; round++) {
        await wait(50 + random() * 150);
        const before = server.pid();
        const known = process_.acknowledged.length;
        process.kill(before, "SIGQUIT");
        const since = Date.now();
        while ((server.pid() === before || process_.acknowledged.length <= known) && Date.now() - since < 30_000)
          await wait(20);
        holds(server.pid() !== before, `PostgreSQL was not started again in round ${round}`);
        holds(process_.acknowledged.length > known, `nothing more was written after round ${round}`);
      }
      await process_.kill("SIGKILL");
      const away = process_.said.filter((line) => line === "away").length;
      holds(away > 0, "nobody was told that the records do not answer");
      const entries = await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), process_.acknowledged);
      const { acknowledged } = process_;
      return {
        acknowledged: acknowledged.length,
        seen: `${rounds} crashes, ${away} told to try again, ${entries} entries`,
      };
    } finally {
      await server.close();
    }
  },
};
