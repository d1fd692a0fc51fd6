import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedPeople, tryPeople } from "../../src/registers/access/try-people.ts";
import { actingThere, dayFrom } from "../../src/registers/made-up-acting.ts";
import {
  answerDispute,
  checkChange,
  enterTransfer,
  openTransferReview,
  proposeChange,
  raiseDispute,
  settleDispute,
} from "../../src/registers/transfers/keep-transfers.ts";
import { madeUpLine } from "../../src/registers/transfers/made-up-transfers.ts";
import { readDispute, readTransfer, standsAt } from "../../src/registers/transfers/transfer-records.ts";

// T23: somebody raises a false dispute so that a record is buried, or lets one lie. A thousand histories go through the pure rules in
// registers/transfers/dispute.test.ts; these go through the records, with every right read anew from the database.
const day = 86_400_000;
const now = Date.parse("2026-11-22T10:00:00Z");
const [trust, company] = ["SYN-T001", "SYN-C001"];
let tried: TriedPeople;
beforeAll(async () => {
  tried = await tryPeople();
});
afterAll(() => tried?.close());

/** Numbers that only look like chance, the same at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test("over 120 days every record ends published, published and disputed, or taken back with a reason: none vanishes", async () => {
  const { records } = tried;
  const next = chance(20261122);
  const ends = new Set<string>();
  let keys = 0;
  const sent = (expectedVersion: number) => ({ expectedVersion, idempotencyKey: `t23 ${++keys}` });
  const public_ = (inDays: number) => ({ person: null, organisations: [], today: dayFrom(now, inDays) });
  for (let i = 0; i < 14; i++) {
    const at = (person: string, organisation: string, inDays: number) =>
      actingThere(tried.number(person), organisation, now, inDays);
    const line = { organisation: trust, named: company, transfer: madeUpLine(100 + i) };
    const outcome = await enterTransfer(records, at("ana", trust, 0), line, sent(0));
    const id = "seq" in outcome ? outcome.record : "";
    const kept = async () => {
      const found = await readTransfer(records, at("ana", trust, 0).asker, id);
      if (found === null) throw new RangeError("it vanished");
      return found;
    };
    await openTransferReview(records, at("ben", trust, 0), await kept(), sent(1));
    for (let inDays = 1; inDays < 120; inDays += 6 + Math.floor(next() * 25)) {
      const drawn = next();
      const found = await kept();
      const open = found.disputes.find((each) => each.outcome === null);
      const dispute = open === undefined ? null : await readDispute(records, at("ana", trust, 0).asker, open.record);
      // Whoever may not, or not now, is told so; the history goes on.
      const tryIt = (act: Promise<unknown>) =>
        act.catch((error: { kind?: string }) => expect(error.kind).toBe("conflict"));
      if (drawn < 0.35)
        await tryIt(raiseDispute(records, at("hugo", company, inDays), found, { statement: "No.", ...sent(0) }));
      else if (drawn < 0.5 && dispute !== null)
        await tryIt(
          answerDispute(records, at("ana", trust, inDays), dispute, {
            statement: "Yes.",
            ...sent(dispute.dispute.answerVersion),
          }),
        );
      else if (drawn < 0.7 && dispute !== null)
        await tryIt(
          settleDispute(records, at("hugo", company, inDays), dispute, {
            outcome: next() < 0.5 ? "withdrawn" : "resolved",
            ...sent(dispute.dispute.version),
          }),
        );
      else if (drawn < 0.95) {
        const transfer = next() < 0.25 ? null : madeUpLine(50 + inDays);
        await tryIt(
          proposeChange(records, at("ana", trust, inDays), found, { transfer, reason: "So.", ...sent(found.version) }),
        );
        const proposed = await kept();
        await tryIt(checkChange(records, at("ben", trust, inDays), proposed, sent(proposed.version)));
      }
      // Anybody reads it from the sixtieth day on, whatever is open, and nobody else does before.
      expect((await readTransfer(records, public_(inDays), id)) === null).toBe(inDays < 60);
    }
    const shown = await readTransfer(records, public_(120), id);
    if (shown === null) throw new RangeError("it vanished");
    const standing = standsAt(shown, now + 120 * day);
    expect(["published", "published-disputed", "withdrawn-with-reason"]).toContain(standing?.state);
    if (standing?.state === "withdrawn-with-reason") expect(shown.withdrawn?.reason).toBe("So.");
    ends.add(standing?.state ?? "");
  }
  expect([...ends].sort()).toEqual(["published", "published-disputed", "withdrawn-with-reason"]);
});
