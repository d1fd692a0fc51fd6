import { writeSync } from "node:fs";
import { Refusal } from "../../src/domain/refusal.ts";
import type { Migration } from "../../src/store/records/migration.ts";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { write } from "../../src/store/records/write.ts";

/** What a process that writes is told. */
export interface WriterTask {
  /** Its own PostgreSQL there, or */
  readonly folder?: string;
  /** one that runs already. */
  readonly ownerUrl?: string;
  /** Makes its keys its own. */
  readonly name: string;
  /** Ends once it has opened the records. */
  readonly onlyOpen?: boolean;
  readonly migrations?: readonly Migration[];
}

const task = JSON.parse(process.argv[2] ?? "") as WriterTask;
// Straight to the pipe: what was said before a kill has been said.
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  await work();
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof Refusal ? 3 : 1);
}

async function work(): Promise<void> {
  const server = task.folder === undefined ? null : await startOwnServer({ folder: task.folder, log: say });
  const ownerUrl = server?.ownerUrl ?? task.ownerUrl ?? "";
  const records = await openRecords({ ownerUrl, migrations: task.migrations ?? [], now: Date.now, log: say });
  say("opened");
  if (task.onlyOpen === true) {
    await records.close();
    await server?.close();
    return;
  }
  let at = 0;
  const author = { person: "p-writer", organisations: ["SYN-T001"] };
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (;;) {
        const idempotencyKey = `${task.name}-${++at}`;
        const body = { at, note: "x".repeat(200) };
        const asked = {
          kind: "idea",
          expectedVersion: 0,
          organisation: "SYN-T001",
          state: "idea",
          body,
          idempotencyKey,
        };
        for (;;) {
          try {
            const outcome = await write(records, author, asked);
            if (!("seq" in outcome)) throw new RangeError(`not written: ${outcome.status}`);
            const { record, version, seq } = outcome;
            say(`ack ${JSON.stringify({ record, version, seq })}`);
            break;
          } catch (error) {
            if (!(error instanceof Refusal && error.kind === "unavailable")) throw error;
            say("away");
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }
      }
    }),
  );
}
