import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "../../src/domain/refusal.ts";
import { roles } from "../../src/registers/access/roles.ts";
import { type TriedPeople, tryPeople } from "../../src/registers/access/try-people.ts";
import { approveGate, checkGate, checkSummary, publish } from "../../src/registers/partnerships/decide-partnerships.ts";
import { answerCheck, signCheck } from "../../src/registers/partnerships/keep-answers.ts";
import { amend, propose, takeAction } from "../../src/registers/partnerships/keep-partnerships.ts";
import { fillPartnerships, madeUpNumbers } from "../../src/registers/partnerships/made-up-partnerships.ts";
import { madeUpEntry } from "../../src/registers/partnerships/made-up-texts.ts";
import type { Hand } from "../../src/registers/partnerships/partnership-hand.ts";
import { readPartnership } from "../../src/registers/partnerships/read-partnership.ts";

// T28: one person approves what is their own.

let people: TriedPeople;
beforeAll(async () => {
  people = await tryPeople();
  await fillPartnerships(people.records, Date.now());
}, 120_000);
afterAll(() => people?.close());

const trust = "SYN-T001";
const noInterest = { hasInterest: false, action: null };

/** Somebody with every role there is. */
function mighty(subject: string): Hand {
  const asker = { person: people.number(subject), organisations: [trust] };
  return { records: people.records, asker, roles: [...roles], now: Date.now() };
}

const about = (record: string, expectedVersion: number) => ({
  record,
  expectedVersion,
  idempotencyKey: randomUUID(),
});

async function newest(record: string): Promise<number> {
  return (await readPartnership(people.records, mighty("ana").asker, record))?.newest ?? 0;
}

/** The status of what was written, or the sentence of the refusal. */
async function said(work: Promise<{ readonly status: string }>): Promise<string> {
  try {
    return (await work).status;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

async function whole(): Promise<string> {
  const record = randomUUID();
  const { title, ...fields } = madeUpEntry("live");
  const ana = mighty("ana");
  const proposal = { organisation: trust, route: "joint-working" as const, fields: { title } };
  expect(await said(propose(ana, { ...proposal, idempotencyKey: randomUUID(), record }))).toBe("written");
  expect(await said(amend(ana, about(record, 1), { fields, reason: null }))).toBe("written");
  expect(await said(takeAction(ana, about(record, 2), { action: "submit", reason: null }))).toBe("written");
  return record;
}

test("whoever proposed it neither checks nor publishes nor approves it, whatever roles they hold", async () => {
  const record = await whole();
  const ana = mighty("ana");
  const no = "Whoever proposed it cannot check or approve it.";
  expect(await said(checkGate(ana, about(record, 3), noInterest))).toBe(no);
  expect(await said(checkSummary(ana, about(record, 3)))).toBe(no);
  expect(await said(checkSummary(mighty("ben"), about(record, 3)))).toBe("written");
  expect(await said(publish(ana, about(record, 4), "Mine"))).toBe(no);
  expect(await said(publish(mighty("ben"), about(record, 4), "Mine"))).toBe(
    "Whoever checked the summary cannot publish it.",
  );
  expect(await newest(record)).toBe(4);
});

test("fifty approvals at one moment, by two people and by one under two sessions, give one success and never the checker's own", async () => {
  const record = madeUpNumbers.waiting;
  const at = await newest(record);
  const hands = Array.from({ length: 50 }, (_, i) => mighty(["ana", "ben", "cora", "dev"][i % 4] ?? "ana"));
  const results = await Promise.all(
    hands.map((hand) => said(approveGate(hand, about(record, at), { interest: noInterest, minute: null }))),
  );
  expect(results.filter((status) => status === "written")).toHaveLength(1);
  const { rows } = await people.asSuperuser(
    "select proposer, checker, approver from sign_off where partnership = $1 and about = 'gate'",
    [record],
  );
  expect(rows).toHaveLength(1);
  const { proposer, checker, approver } = rows[0];
  expect(proposer).toBe(people.number("ana"));
  expect(checker).toBe(people.number("ben"));
  expect([people.number("cora"), people.number("dev")]).toContain(approver);
});

test("under an answer neither its writer nor the proposer signs, and nobody in two posts", async () => {
  const record = await whole();
  const word = { partnership: record, organisation: trust, expectedVersion: 0 };
  const key = () => ({ idempotencyKey: randomUUID() });
  const met = { answer: "met", reason: null, evidence: "Folder 7" } as const;
  expect(await said(answerCheck(mighty("ben"), { ...word, ...key(), check: "T-7", ...met }))).toBe("written");
  const file = await readPartnership(people.records, mighty("ana").asker, record);
  const answer = { record: file?.answers[0]?.record ?? "", version: 1 };
  const sign = (subject: string, post: "chief-pharmacist" | "procurement") =>
    said(signCheck(mighty(subject), { ...word, ...key(), check: "T-7", answer, post }));
  const no = "Whoever proposed it, wrote it or signed it already cannot sign it too.";
  expect(await sign("ana", "chief-pharmacist")).toBe(no);
  expect(await sign("ben", "chief-pharmacist")).toBe(no);
  expect(await sign("cora", "chief-pharmacist")).toBe("written");
  expect(await sign("cora", "procurement")).toBe("You signed it already.");
  expect(await sign("dev", "procurement")).toBe("written");
});

test("the database refuses it where the program would not", async () => {
  const insert = (person: string, approver: string | null) =>
    people.records.db.transaction().execute(async (asking) => {
      await sql`select set_config('openward.person', ${person}, true), set_config('openward.organisations', ${trust}, true)`.execute(
        asking,
      );
      await sql`insert into sign_off (partnership, about, what, signed, version, proposer, author, checker)
        values (${madeUpNumbers.live}, 'gate', 'value', ${madeUpNumbers.live}, 1, 'somebody', 'else', ${person})`.execute(
        asking,
      );
      if (approver !== null)
        await sql`update sign_off set approver = ${approver}, approved_version = 2
          where partnership = ${madeUpNumbers.live} and what = 'value'`.execute(asking);
    });
  const [ana, ben, cora] = ["ana", "ben", "cora"].map((subject) => people.number(subject));
  // The name of the proposer is the one of the first revision, whatever is sent.
  await expect(insert(ana ?? "", null)).rejects.toMatchObject({ code: "23514" });
  await expect(insert(ben ?? "", ben ?? "")).rejects.toMatchObject({ code: "23514" });
  await expect(insert(ben ?? "", cora ?? "")).rejects.toMatchObject({ code: "42501" });
});
