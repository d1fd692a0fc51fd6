import { setTimeout as wait } from "node:timers/promises";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";
import { startWriting } from "./writing-process.ts";

const points = [
  "records.write.after-leaf",
  "records.write.before-nodes",
  "records.write.before-commit",
  "records.write.after-commit",
];

export const killedApplication: Fault = {
  name: "F2",
  what: "the application is killed at random times and at every named point of a write, PostgreSQL lives on",
  run: async ({ folder, random, rounds, hit }) => {
    const server = await startOwnServer({ folder, log: () => {} });
    const superuserUrl = server.superuserUrl.replace(/postgres$/, "openward");
    try {
      await (await openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} })).close();
      const acknowledged = [];
      for (let round = 0; round < rounds; round++) {
        const point = points[round % (2 * points.length)];
        const name = `f2-${round}`;
        // A named point at some later time it is reached, or whenever.
        const env = point === undefined ? {} : { OPENWARD_CRASH_AT: `${point}:${1 + Math.floor(random() * 20)}` };
        const process = startWriting({ ownerUrl: server.ownerUrl, name }, env);
        await process.writing;
        if (point === undefined) {
          await wait(random() * 300);
          await process.kill("SIGKILL");
        }
        holds((await process.ended) === "SIGKILL", `round ${round} ended otherwise: ${process.said.join(" ")}`);
        if (point !== undefined) hit(point);
        acknowledged.push(...process.acknowledged);
      }
      const entries = await checkLog(superuserUrl, acknowledged);
      return { acknowledged: acknowledged.length, seen: `${rounds} kills, ${entries} entries` };
    } finally {
      await server.close();
    }
  },
};
