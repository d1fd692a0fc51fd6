import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "../../store/records/asker.ts";
import { history, listRecords } from "../../store/records/read.ts";
import type { Role } from "../access/roles.ts";
import { type TriedPeople, tryPeople } from "../access/try-people.ts";
import type { Acting } from "../acting.ts";
import { actingThere, dayFrom } from "../made-up-acting.ts";
import { call } from "./call.ts";
import { type KeptCall, listCalls, readCall } from "./call-records.ts";
import { announceCall, beginScoring, draftCall, redraftCall, withdrawCall } from "./keep-calls.ts";
import { applyTo, expressionId, expressionsOf, mayBeReadByOwner, readExpression } from "./keep-expressions.ts";
import { readReachedLines } from "./keep-reach.ts";
import { scoreExpression, sheetsOf } from "./keep-scoring.ts";
import { decideCall, decisionsOf, draftDecision, selectionOf } from "./keep-selection.ts";
import { acceptWaiver, askWaiver, listWaivers, readWaiver } from "./keep-waivers.ts";
import { fillCalls, madeUpCall, madeUpExpression } from "./made-up-calls.ts";
import { tryCall } from "./try-call.ts";

const now = Date.parse("2026-11-22T10:00:00Z");
const owner = "SYN-T001";
let tried: TriedPeople;
beforeAll(async () => {
  tried = await tryPeople();
});
afterAll(() => tried?.close());

let keys = 0;
const sent = (expectedVersion: number) => ({ expectedVersion, idempotencyKey: `try ${++keys}` });
const as = (subject: string, role: Role, inDays = 0, organisation = owner): Acting => ({
  ...actingThere(tried.number(subject), organisation, now, inDays),
  held: [{ role, organisation }],
});
const drafted = { ...tryCall, owner, closesOn: dayFrom(now, 45), priority: { name: "Feet", owner } };
const asOwner = () => as("ana", "contributor").asker;

async function there(id: string): Promise<KeptCall> {
  const found = await readCall(tried.records, asOwner(), id);
  if (found === null) throw new RangeError("no such call");
  return found;
}

async function newCall(): Promise<string> {
  const outcome = await draftCall(tried.records, as("ana", "contributor"), call.parse(drafted), sent(0));
  return "seq" in outcome ? outcome.record : "";
}

const answer = (organisation: string) => ({
  organisation: { id: organisation, name: `Trust ${organisation}`, kind: "trust" as const },
  contactRole: "Research office",
  offers: "A nurse for a day a week",
  answers: drafted.criteria.map(({ id }) => ({ criterion: id, text: "At the door." })),
});

describe("a call that is kept", () => {
  test("is nobody else's to read while it is a draft, is announced by another than its author, and is anybody's then", async () => {
    const { records } = tried;
    const id = await newCall();
    expect(await readCall(records, anybody, id)).toBeNull();
    expect(await readCall(records, { person: "x", organisations: ["SYN-T002"] }, id)).toBeNull();
    await redraftCall(records, as("ana", "contributor"), await there(id), { call: call.parse(drafted), ...sent(1) });
    await expect(announceCall(records, as("ana", "checker"), await there(id), sent(2))).rejects.toThrow(
      "wrote the call",
    );
    await expect(announceCall(records, as("ben", "contributor"), await there(id), sent(2))).rejects.toThrow("checker");
    expect(await announceCall(records, as("ben", "checker"), await there(id), sent(2))).toMatchObject({ version: 3 });
    expect(await readCall(records, anybody, id)).toMatchObject({ status: "open", announcedOn: "2026-11-22" });
    expect((await history(records, anybody, id)).map(({ version }) => version)).toEqual([3]);
    await expect(
      redraftCall(records, as("ana", "contributor"), await there(id), { call: call.parse(drafted), ...sent(3) }),
    ).rejects.toThrow("fixed once");
    expect((await listCalls(records, anybody, "2026-11-22")).map((each) => each.id)).toContain(id);
  });

  test("is not written over by somebody who had an older version before them", async () => {
    const id = await newCall();
    const outcome = await announceCall(
      tried.records,
      as("ben", "checker"),
      { ...(await there(id)), version: 3 },
      sent(3),
    );
    expect(outcome).toMatchObject({ status: "conflict", expected: 3, current: 1 });
  });

  test("goes from entry to reasons: others' applications are not there, a scorer with an interest is refused, and nobody goes without a reason", async () => {
    const { records } = tried;
    const id = await newCall();
    await announceCall(records, as("ben", "checker"), await there(id), sent(1));
    const ida = as("ida", "contributor", 3, "SYN-T002");
    const application = { expression: answer("SYN-T002"), ...sent(0) };
    const first = await applyTo(records, ida, await there(id), application);
    expect(first).toMatchObject({ status: "written", version: 1, record: expressionId(id, "SYN-T002") });
    expect(await applyTo(records, ida, await there(id), application)).toMatchObject({ status: "again" });
    await expect(
      applyTo(records, ida, await there(id), { expression: answer("SYN-T002"), ...sent(0) }),
    ).resolves.toMatchObject({ status: "conflict" });
    const third = as("ida", "contributor", 3, "SYN-T003");
    await applyTo(records, third, await there(id), { expression: answer("SYN-T003"), ...sent(0) });
    expect(await readExpression(records, third.asker, expressionId(id, "SYN-T002"))).toBeNull();
    expect(await readExpression(records, anybody, expressionId(id, "SYN-T002"))).toBeNull();
    expect(mayBeReadByOwner(await there(id), "2026-11-30")).toBe(false);
    await expect(beginScoring(records, as("ben", "checker", 45), await there(id), sent(2))).rejects.toThrow(
      "still open",
    );
    await beginScoring(records, as("ben", "checker", 46), await there(id), sent(2));
    expect(mayBeReadByOwner(await there(id), "2027-01-08")).toBe(true);

    const scoring = await there(id);
    const applied = await expressionsOf(records, asOwner(), scoring);
    expect(applied.map(({ organisation }) => organisation)).toEqual(["SYN-T002", "SYN-T003"]);
    const [two, three] = applied;
    if (two === undefined || three === undefined) throw new RangeError("two applied");
    const scores = [
      { criterion: "reach", score: 7, note: "Plain." },
      { criterion: "time", score: 3, note: "Enough." },
    ];
    const none = { hasInterest: false, interest: null, scores };
    const nora: Acting = {
      ...as("nora", "checker", 47),
      held: [
        { role: "checker", organisation: owner },
        { role: "reader", organisation: "SYN-T002" },
      ],
    };
    await expect(
      scoreExpression(records, nora, { call: scoring, applied: two }, { ...none, ...sent(0) }),
    ).rejects.toThrow("You have a role at this applicant");
    const aside = { hasInterest: true, interest: "I work there", scores: [], ...sent(0) };
    await scoreExpression(records, nora, { call: scoring, applied: two }, aside);
    await expect(
      scoreExpression(
        records,
        { ...nora, held: [{ role: "checker", organisation: owner }] },
        { call: scoring, applied: two },
        { ...none, ...sent(1) },
      ),
    ).rejects.toThrow("Somebody else scores it");
    for (const applied of [two, three])
      for (const subject of ["ben", "milo"])
        await scoreExpression(records, as(subject, "checker"), { call: scoring, applied }, { ...none, ...sent(0) });
    expect((await sheetsOf(records, anybody, scoring)).length).toBe(0);
    expect((await sheetsOf(records, { person: "x", organisations: ["SYN-T002"] }, scoring)).length).toBe(0);

    const approve = { inGeneral: "What decided was how people would be reached.", ...sent(3) };
    await expect(decideCall(records, as("cora", "approver"), scoring, approve)).rejects.toThrow("Nothing is decided");
    const decide = (applied: typeof two, isChosen: boolean, text: string) =>
      draftDecision(
        records,
        as("ana", "contributor"),
        { call: scoring, applied },
        { isChosen, reasons: [{ criterion: "reach", text }], whyNotByPoints: null, ...sent(0) },
      );
    await decide(two, true, "People are visited who do not come.");
    await draftDecision(
      records,
      as("ana", "contributor"),
      { call: scoring, applied: three },
      { isChosen: false, reasons: [], whyNotByPoints: null, ...sent(0) },
    );
    await expect(decideCall(records, as("cora", "approver"), scoring, approve)).rejects.toThrow(
      "of Trust SYN-T003 gets no reason back",
    );
    expect((await decisionsOf(records, ida.asker, scoring)).length).toBe(0);
    await draftDecision(
      records,
      as("ana", "contributor"),
      { call: scoring, applied: three },
      {
        isChosen: false,
        reasons: [{ criterion: "reach", text: "Letters were planned, and no visits." }],
        whyNotByPoints: null,
        ...sent(1),
      },
    );
    expect((await selectionOf(records, asOwner(), scoring)).troubles).toEqual([]);
    expect(await decideCall(records, as("cora", "approver"), scoring, approve)).toMatchObject({ status: "written" });
    const [own] = await decisionsOf(records, ida.asker, scoring);
    expect(own).toMatchObject({ isChosen: true, isSent: true });
    expect((await decisionsOf(records, third.asker, scoring)).map(({ isChosen }) => isChosen)).toEqual([false]);
    const shown = await readCall(records, anybody, id);
    expect(shown?.selection).toMatchObject({ applied: 2, chosen: 1, scorers: 2, stoodAside: 1 });
    // Two that answered are fewer than five: the column is hidden.
    expect(shown?.access?.[0]?.total.answered).toEqual({ state: "hidden" });
    expect(JSON.stringify(shown)).not.toMatch(/SYN-T00[23]|p-[0-9a-z]{12}/);
  });

  test("is withdrawn with a reason that anybody may read", async () => {
    const { records } = tried;
    const id = await newCall();
    await announceCall(records, as("ben", "checker"), await there(id), sent(1));
    await expect(
      withdrawCall(records, as("cora", "approver"), await there(id), { reason: " ", ...sent(2) }),
    ).rejects.toThrow("Give the reason");
    await withdrawCall(records, as("cora", "approver"), await there(id), { reason: "The money went.", ...sent(2) });
    expect(await readCall(records, anybody, id)).toMatchObject({
      status: "withdrawn",
      withdrawnBecause: "The money went.",
    });
  });
});

test("going without a call is accepted by somebody independent and is public then, with its reason", async () => {
  const { records } = tried;
  const asked = {
    about: "A repair",
    partner: "A maker",
    reason: "Only the maker of this scanner has the parts for it.",
  };
  const outcome = await askWaiver(records, as("ana", "contributor"), owner, { ...asked, ...sent(0) });
  const id = "seq" in outcome ? outcome.record : "";
  const waiver = await readWaiver(records, asOwner(), id);
  if (waiver === null) throw new RangeError("no waiver");
  expect(await readWaiver(records, anybody, id)).toBeNull();
  const accepting = {
    byPost: "independent-reader",
    independence: "Works elsewhere in the trust.",
    hasInterest: false,
  } as const;
  const accept = (subject: string, changes = {}) =>
    acceptWaiver(records, as(subject, "approver"), waiver, { ...accepting, ...changes, ...sent(1) });
  await expect(accept("ana")).rejects.toThrow("cannot accept it");
  await expect(accept("cora", { hasInterest: true })).rejects.toThrow("without an interest");
  expect(await accept("cora")).toMatchObject({ status: "written" });
  expect((await listWaivers(records, anybody)).map(({ reason }) => reason)).toEqual([asked.reason]);
});

test("lines of who was told are read, and each that cannot be is told with its number", () => {
  expect(readReachedLines("syn-t002, trust, small, none, opened\n\nSYN-T003,trust")).toEqual({
    reached: [
      { organisation: "SYN-T002", kind: "trust", size: "small", past: "none", opened: true },
      { organisation: "SYN-T003", kind: "trust", size: "not-known", past: "not-known", opened: false },
    ],
  });
  expect(readReachedLines("x!, trust\nSYN-T002, castle\nSYN-T003, trust\nSYN-T003, trust")).toMatchObject({
    troubles: [expect.stringMatching(/^Line 1/), expect.stringMatching(/^Line 2/), expect.stringMatching(/^Line 4/)],
  });
});

test("the made-up register is filled once, whenever the program starts", async () => {
  const { records, number } = tried;
  const count = async () => (await listRecords(records, asOwner(), { kind: "call", limit: 1000 })).length;
  await fillCalls({ records, now, number });
  const filled = await count();
  await fillCalls({ records, now: now + 5 * 86_400_000, number });
  expect(await count()).toBe(filled);
  const falls = await readCall(records, anybody, madeUpCall("falls"));
  expect(falls).toMatchObject({ status: "decided", selection: { applied: 3, chosen: 1 } });
  const t002 = { person: "x", organisations: ["SYN-T002"] };
  expect(await readExpression(records, t002, madeUpExpression("breath", "SYN-T002"))).not.toBeNull();
});
