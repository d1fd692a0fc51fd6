import { setTimeout as wait } from "node:timers/promises";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { history, readRecord } from "../../src/store/records/read.ts";
import { write } from "../../src/store/records/write.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";

const interleavings = 200;

export const twoEditors: Fault = {
  name: "F16",
  what: "two editors have the same record on two servers, 200 times in some order: none overwrites the other unseen",
  run: async ({ folder, random }) => {
    const server = await startOwnServer({ folder, log: () => {} });
    const open = () => openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} });
    const editors = [await open(), await open()] as const;
    const asker = (person: string) => ({ person, organisations: ["SYN-T001"] });
    try {
      const [one] = editors;
      const base = { kind: "idea", organisation: "SYN-T001", state: "idea" };
      const begun = await write(one, asker("p-0"), {
        ...base,
        expectedVersion: 0,
        body: { by: [] },
        idempotencyKey: "f16",
      });
      if (!("seq" in begun)) throw new Error(`not begun: ${begun.status}`);
      const { record } = begun;
      const edits: string[] = [];
      let conflicts = 0;
      for (let round = 0; round < interleavings; round++) {
        await Promise.all(
          editors.map(async (records, i) => {
            const who = asker(`p-${i}`);
            const before = await readRecord(records, who, record);
            if (before === null) throw new Error("the record is gone");
            await wait(random() * 3);
            const edit = `${round}-${i}`;
            const seen = (before.revision.body as { readonly by: readonly string[] }).by;
            const asked = { ...base, record, expectedVersion: before.version, body: { by: [...seen, edit] } };
            const outcome = await write(records, who, { ...asked, idempotencyKey: edit });
            if (outcome.status === "written") edits.push(edit);
            else if (outcome.status === "conflict") {
              conflicts += 1;
              holds(
                outcome.expected === before.version && outcome.current > before.version,
                "a conflict without its versions",
              );
            } else throw new Error(`round ${round}: ${outcome.status}`);
          }),
        );
      }
      const now = await readRecord(one, asker("p-0"), record);
      if (now === null) throw new Error("the record is gone");
      const kept = (now.revision.body as { readonly by: readonly string[] }).by;
      holds(
        [...kept].sort().join() === [...edits].sort().join(),
        `${edits.length} edits were accepted and ${kept.length} kept`,
      );
      const revisions = await history(one, asker("p-0"), record);
      holds(revisions.length === edits.length + 1, `${revisions.length} revisions of ${edits.length} edits`);
      holds(conflicts > 0, "the editors never met");
      await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), []);
      return { acknowledged: edits.length, seen: `${conflicts} told of both versions` };
    } finally {
      for (const records of editors) await records.close();
      await server.close();
    }
  },
};
