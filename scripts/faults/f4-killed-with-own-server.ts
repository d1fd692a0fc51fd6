import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runningPostmaster } from "../../src/store/records/own-server/postmaster.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";
import { startWriting } from "./writing-process.ts";

export const killedWithOwnServer: Fault = {
  name: "F4",
  what: "the application is killed with a PostgreSQL of its own, which lives on; the next start takes it over or stops it, and says which",
  run: async ({ folder, random, rounds }) => {
    const acknowledged = [];
    const found = { "Took over": 0, Stopped: 0, "nothing left": 0 };
    let expected: keyof typeof found = "nothing left";
    for (let round = 0; round < rounds; round++) {
      const process_ = startWriting({ folder, name: `f4-${round}` });
      await process_.writing;
      const first = process_.said[0] ?? "";
      const said = expected === "nothing left" ? !/Took over|Stopped/.test(first) : first.startsWith(expected);
      holds(said, `round ${round}: "${first}" where "${expected}" was due`);
      found[expected] += 1;
      await wait(random() * 300);
      await process_.kill("SIGKILL");
      acknowledged.push(...process_.acknowledged);
      const left = runningPostmaster(join(folder, "cluster"));
      holds(left !== null, `round ${round}: PostgreSQL did not live on`);
      const chance = random();
      if (chance < 0.25) {
        // As if another version had started it.
        writeFileSync(join(folder, "server.json"), JSON.stringify({ version: "0" }));
        expected = "Stopped";
      } else if (chance < 0.5 && left !== null) {
        // As in a power cut: both are gone, and what they left lies about.
        process.kill(left.pid, "SIGKILL");
        while (runningPostmaster(join(folder, "cluster")) !== null) await wait(10);
        expected = "nothing left";
      } else expected = "Took over";
    }
    const server = await startOwnServer({ folder, log: () => {} });
    try {
      const entries = await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), acknowledged);
      const ways = Object.entries(found).map(([way, times]) => `${way} ${times}`);
      return { acknowledged: acknowledged.length, seen: `${rounds} kills, ${ways.join(", ")}, ${entries} entries` };
    } finally {
      await server.close();
    }
  },
};
