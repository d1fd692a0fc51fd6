import { join } from "node:path";
import { arrive } from "../../src/registers/access/people.ts";
import { beginSession, whoIs } from "../../src/registers/access/sessions.ts";
import { registerTables } from "../../src/registers/all-tables.ts";
import { actOnRecord, openReview, standingAt } from "../../src/registers/transfers/dispute.ts";
import { phaseAt } from "../../src/registers/transfers/dispute-clock.ts";
import { folderKeeper } from "../../src/store/log/folder-keeper.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "../../src/store/log/note-keys.ts";
import { verifyRecords } from "../../src/store/records/backup/verify-records.ts";
import { checkpointsAfter } from "../../src/store/records/checkpoints/checkpoint-rows.ts";
import { runLog } from "../../src/store/records/checkpoints/run-log.ts";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { type Fault, holds } from "./fault.ts";
import { writeSome } from "./write-some.ts";

const day = 86_400_000;
const minute = 60_000;
/** Where the clock stands, in turn: it goes back two days, forward forty, over a leap day and over both nights of summer time. */
const stands = [
  "2028-01-10T12:00:00Z",
  "2028-01-08T12:00:00Z",
  "2028-02-17T12:00:00Z",
  "2028-02-28T23:59:59.999Z",
  "2028-02-29T00:00:00Z",
  "2028-02-29T23:59:59.999Z",
  "2028-03-26T00:59:59.999Z",
  "2028-03-26T01:00:00Z",
  "2028-03-25T23:30:00Z",
  "2028-10-29T00:59:59.999Z",
  "2028-10-29T01:00:00Z",
  "2028-10-29T00:30:00Z",
];

export const clockJumps: Fault = {
  name: "F11",
  what: "the clock goes back two days, forward forty, over a leap day and nights of summer time: order, checkpoints, windows and sessions hold",
  run: async ({ folder, random }) => {
    const server = await startOwnServer({ folder: join(folder, "records"), log: () => {}, durable: false });
    let now = Date.parse(stands[0] ?? "");
    const records = await openRecords({
      ownerUrl: server.ownerUrl,
      migrations: registerTables,
      now: () => now,
      log: () => {},
    });
    const signer = noteSigner("f11.invalid/log", "log", newPrivateKey());
    const troubles: string[] = [];
    const log = await runLog({
      records,
      signer,
      keepers: [folderKeeper(join(folder, "kept"))],
      log: (line) => troubles.push(line),
    });
    try {
      let acknowledged = 0;
      for (const at of [
        ...stands,
        ...Array.from({ length: 20 }, () => stands[Math.floor(random() * stands.length)] ?? ""),
      ]) {
        now = Date.parse(at);
        acknowledged += await writeSome(records, 3);
        await log.sign();
      }
      holds(troubles.length === 0, troubles.join(" "));
      const url = server.superuserUrl.replace(/postgres$/, "openward");
      const { difference, checkpoints } = await verifyRecords({ url, key: noteVerifier(signer.verifierKey) });
      holds(difference === null, `the log differs: ${JSON.stringify(difference)}`);
      const times = (await checkpointsAfter(records.db, { after: 0, limit: 1000 })).map(({ madeAt }) => madeAt);
      holds(
        times.every((time, i) => time >= (times[i - 1] ?? "")),
        "a checkpoint was made before the one before it",
      );
      const windows = disputeWindows();
      await sessions();
      return {
        acknowledged,
        seen: `${stands.length + 20} jumps, ${checkpoints} checkpoints, ${windows} looks at windows`,
      };

      async function sessions(): Promise<void> {
        const begun = Date.parse("2028-03-26T00:30:00Z");
        const person = await arrive(records, { issuer: "https://f11.invalid", subject: "1", name: "A" }, begun);
        const secret = async () => beginSession(records, { person, now: begun, provedAt: begun });
        const alive = async (kept: string, at: number) => (await whoIs(records, kept, at)) !== null;
        const one = await secret();
        // The night in which an hour is left out is no longer than others.
        holds(await alive(one, begun + 14 * minute), "a session ended after 14 minutes");
        holds(!(await alive(await secret(), begun + 16 * minute)), "a session without a request lived for 16 minutes");
        holds(!(await alive(await secret(), begun + 40 * day)), "a session lived for forty days");
        const back = await secret();
        await alive(back, begun - 2 * day);
        holds(!(await alive(back, begun + 9 * 60 * minute)), "a clock that went back made a session longer");
      }
    } finally {
      await log.close();
      await records.close();
      await server.close();
    }
  },
};

/** No window closes early, whatever the clock did in between. */
function disputeWindows(): number {
  let looks = 0;
  for (const opened of stands) {
    const first = { body: { pence: 1 }, reason: "Entered.", author: "clerk", checker: "second", at: opened };
    let record = openReview(first);
    const { windows } = standingAt(record, opened);
    for (const jump of [-2 * day, 40 * day, -1 * day, 5 * day]) {
      const at = new Date(Date.parse(opened) + jump).toISOString();
      const named = { person: "lead", side: "named", roles: ["contributor"] } as const;
      const outcome = actOnRecord(record, { kind: "raise", statement: "It was less." }, named, at);
      if (!outcome.done) throw new Error(outcome.because);
      holds(outcome.record.lastAt >= record.lastAt, "an entry was dated before the one before it");
      record = outcome.record;
    }
    for (let days = -2; days <= 70; days++) {
      const at = new Date(Date.parse(opened) + days * day).toISOString();
      const { state, windows: still } = standingAt(record, at);
      holds(still.publicFrom === windows.publicFrom, "a jump moved a window");
      const isPublic = state === "published" || state === "published-disputed";
      holds(isPublic === (phaseAt(windows, at).phase === "public"), `it is ${state} at ${at}`);
      holds(!isPublic || days >= 59, `a window closed after ${days} days`);
      looks += 1;
    }
  }
  return looks;
}
