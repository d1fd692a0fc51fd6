import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { londonDay } from "../../domain/london-day.ts";
import { daysBetween } from "../../domain/period.ts";
import {
  actOnRecord,
  type DisclosedRecord,
  type DisputeAction,
  type DisputeActor,
  openReview,
  standingAt,
} from "./dispute.ts";
import { phaseAt, windowsFrom } from "./dispute-clock.ts";

interface Body {
  readonly pence: number;
}
const company: DisputeActor = { person: "lead", side: "named", roles: ["contributor"] };
const trust: DisputeActor = { person: "clerk", side: "keeper", roles: ["contributor"] };
const start = (at = "2026-04-01T09:00:00Z") =>
  openReview<Body>({ body: { pence: 100_00 }, reason: "Entered.", author: "clerk", checker: "second", at });
const carryOut = (record: DisclosedRecord<Body>, action: DisputeAction<Body>, actor: DisputeActor, now: string) => {
  const outcome = actOnRecord(record, action, actor, now);
  if (!outcome.done) throw new Error(outcome.because);
  return outcome.record;
};
const raise = { kind: "raise", statement: "We paid 90 pounds." } as const;

describe("the windows", () => {
  test("are 45 days from 1 April to 15 May and 15 to 30 May, as they are where they come from", () => {
    expect(windowsFrom("2026-04-01T09:00:00Z")).toEqual({
      reviewFrom: "2026-04-01",
      reviewLast: "2026-05-15",
      correctionLast: "2026-05-30",
      publicFrom: "2026-05-31",
    });
  });

  test.each([
    [
      "over the night in spring on which the clock goes forward",
      "2026-03-01T12:00:00Z",
      "2026-04-14T22:59:59Z",
      "2026-04-14T23:00:00Z",
    ],
    [
      "over the night in autumn on which it goes back",
      "2026-10-01T12:00:00Z",
      "2026-11-14T23:59:59Z",
      "2026-11-15T00:00:00Z",
    ],
    ["over a leap day", "2028-02-01T12:00:00Z", "2028-03-16T23:59:59Z", "2028-03-17T00:00:00Z"],
    ["over the same days without one", "2027-02-01T12:00:00Z", "2027-03-17T23:59:59Z", "2027-03-18T00:00:00Z"],
    [
      "opened a minute before midnight in summer",
      "2026-07-01T22:59:00Z",
      "2026-08-14T22:59:59Z",
      "2026-08-14T23:00:00Z",
    ],
    ["opened a minute after", "2026-07-01T23:01:00Z", "2026-08-15T22:59:59Z", "2026-08-15T23:00:00Z"],
  ])("close at midnight in England, %s", (_, openedAt, last, first) => {
    const windows = windowsFrom(openedAt);
    expect(phaseAt(windows, last)).toEqual({ phase: "review", daysLeft: 1 });
    expect(phaseAt(windows, first)).toEqual({ phase: "correction", daysLeft: 15 });
  });

  test("stay open where a clock jumps back two days, and do not open again for one that jumped ahead forty", () => {
    const windows = windowsFrom("2026-04-01T09:00:00Z");
    expect(phaseAt(windows, "2026-03-30T09:00:00Z").phase).toBe("review");
    const record = carryOut(start(), raise, company, "2026-05-11T09:00:00Z");
    const back = carryOut(
      record,
      { kind: "answer", dispute: 1, statement: "It was 100." },
      trust,
      "2026-05-09T09:00:00Z",
    );
    expect(back.lastAt).toBe("2026-05-11T09:00:00Z");
  });
});

describe("a record", () => {
  test("that nobody disputes is published on the day after both windows, without anybody doing anything", () => {
    expect(standingAt(start(), "2026-05-30T22:59:59Z").state).toBe("in-correction");
    expect(standingAt(start(), "2026-05-30T23:00:00Z")).toMatchObject({ state: "published", daysLeft: null });
  });

  test("that is disputed and not settled is published all the same, disputed, with what both sides say", () => {
    const disputed = carryOut(start(), raise, company, "2026-05-15T22:00:00Z");
    const answered = carryOut(
      disputed,
      { kind: "answer", dispute: 1, statement: "The invoice says 100." },
      trust,
      "2026-05-20T09:00:00Z",
    );
    expect(standingAt(answered, "2026-06-01T09:00:00Z")).toMatchObject({
      state: "published-disputed",
      openDisputes: [{ statement: "We paid 90 pounds.", answer: "The invoice says 100." }],
    });
    expect(standingAt(disputed, "2026-06-01T09:00:00Z").openDisputes[0]?.answer).toBeNull();
  });

  test("is corrected in a revision of its own, and the dispute ends when those who raised it say so", () => {
    const disputed = carryOut(start(), raise, company, "2026-05-01T09:00:00Z");
    const settle = { kind: "settle", dispute: 1, outcome: "resolved" } as const;
    expect(actOnRecord(disputed, settle, company, "2026-05-02T09:00:00Z").done).toBe(false);
    const revise = { kind: "revise", body: { pence: 90_00 }, reason: "Wrong invoice.", checker: "second" } as const;
    const revised = carryOut(disputed, revise, trust, "2026-05-03T09:00:00Z");
    expect(standingAt(revised, "2026-06-01T09:00:00Z").state).toBe("published-disputed");
    const settled = carryOut(revised, settle, company, "2026-05-04T09:00:00Z");
    expect(standingAt(settled, "2026-06-01T09:00:00Z")).toMatchObject({
      state: "published",
      changedSincePublication: false,
    });
    expect(settled.revisions.map(({ body }) => body.pence)).toEqual([10000, 9000]);
  });

  test("that changes after it is public says so, and shows every revision as it was", () => {
    const before = start();
    const kept = structuredClone(before.revisions[0]);
    const revise = { kind: "revise", body: { pence: 1 }, reason: "Late news.", checker: "second" } as const;
    const late = carryOut(before, revise, trust, "2026-08-01T09:00:00Z");
    expect(standingAt(late, "2026-08-02T09:00:00Z").changedSincePublication).toBe(true);
    expect(late.revisions.length).toBe(2);
    expect(late.revisions[0]).toEqual(kept);
    const [first] = late.revisions;
    expect(() => Object.assign(first?.body ?? {}, { pence: 5 })).toThrow(TypeError);
  });

  test("that is withdrawn stays to be seen, with the reason", () => {
    const withdraw = { kind: "withdraw", reason: "It was another trust's.", checker: "second" } as const;
    const gone = carryOut(start(), withdraw, trust, "2026-05-01T09:00:00Z");
    expect(standingAt(gone, "2026-09-01T09:00:00Z").state).toBe("withdrawn-with-reason");
    expect(gone.revisions.length).toBe(1);
    expect(actOnRecord(gone, raise, company, "2026-05-02T09:00:00Z").done).toBe(false);
  });

  test.each([
    [
      "the company cannot change the figure",
      { kind: "revise", body: { pence: 1 }, reason: "x", checker: "y" },
      company,
    ],
    ["the company cannot withdraw it", { kind: "withdraw", reason: "x", checker: "y" }, company],
    ["the trust cannot end the company's dispute", { kind: "settle", dispute: 1, outcome: "withdrawn" }, trust],
    ["the trust cannot raise one in its name", raise, trust],
    ["nobody revises alone", { kind: "revise", body: { pence: 1 }, reason: "x", checker: "clerk" }, trust],
    ["nobody revises without a reason", { kind: "revise", body: { pence: 1 }, reason: " ", checker: "y" }, trust],
    ["a reader raises nothing", raise, { ...company, roles: ["reader"] }],
    ["a dispute that is none is not answered", { kind: "answer", dispute: 9, statement: "x" }, trust],
  ] as const)("%s", (_, action, actor) => {
    const disputed = carryOut(start(), raise, company, "2026-05-01T09:00:00Z");
    expect(actOnRecord<Body>(disputed, action, actor, "2026-05-02T09:00:00Z").done).toBe(false);
  });

  test("is entered by one person and checked by another", () => {
    expect(() => openReview({ body: {}, reason: "x", author: "a", checker: "a", at: "2026-04-01T09:00:00Z" })).toThrow(
      RangeError,
    );
  });
});

test("T23: of 1,000 histories by chance over 120 days every record ends published, published as disputed or withdrawn with a reason; none vanishes", () => {
  const ends = new Map<string, number>();
  const action = fc.oneof(
    fc.constant({ kind: "raise", statement: "It is wrong." } as const),
    fc.record({
      kind: fc.constant("answer" as const),
      dispute: fc.integer({ min: 1, max: 4 }),
      statement: fc.constant("It is right."),
    }),
    fc.record({
      kind: fc.constant("settle" as const),
      dispute: fc.integer({ min: 1, max: 4 }),
      outcome: fc.constantFrom("resolved" as const, "resolved-no-change" as const, "withdrawn" as const),
    }),
    fc.record({
      kind: fc.constant("revise" as const),
      body: fc.record({ pence: fc.nat() }),
      reason: fc.constantFrom("Mended.", ""),
      checker: fc.constantFrom("second", "clerk"),
    }),
    fc.record({
      kind: fc.constantFrom("withdraw" as const, "raise" as const),
      statement: fc.constant("No."),
      reason: fc.constant("Not ours."),
      checker: fc.constant("second"),
    }),
  );
  const event = fc.tuple(fc.integer({ min: 0, max: 120 * 24 * 60 }), action, fc.constantFrom(company, trust));
  const dayOne = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) });
  fc.assert(
    fc.property(
      dayOne,
      fc.array(event, { maxLength: 14 }),
      fc.integer({ min: -2, max: 40 }),
      (opened, events, jump) => {
        const at = (minutes: number) => new Date(opened + minutes * 60_000).toISOString();
        let record = start(at(0));
        // The last event of each history comes from a machine whose clock has jumped.
        const sorted = events
          .toSorted((a, b) => a[0] - b[0])
          .map(
            ([minutes, ...rest], i) =>
              [i === events.length - 1 ? Math.max(0, minutes + jump * 1440) : minutes, ...rest] as const,
          );
        for (const [minutes, each, actor] of sorted) {
          const before = record;
          const outcome = actOnRecord<Body>(record, each as DisputeAction<Body>, actor, at(minutes));
          if (!outcome.done) continue;
          record = outcome.record;
          expect(Date.parse(record.lastAt)).toBeGreaterThanOrEqual(Date.parse(before.lastAt));
          expect(record.revisions.slice(0, before.revisions.length)).toEqual(before.revisions);
          expect(record.disputes.length).toBeGreaterThanOrEqual(before.disputes.length);
          for (const dispute of before.disputes)
            expect(record.disputes.find(({ id }) => id === dispute.id)?.statement).toBe(dispute.statement);
        }
        const isWithdrawn = record.withdrawn !== null;
        // The days on either side of each border, and some others.
        for (const day of [0, 20, 43, 44, 45, 46, 58, 59, 60, 61, 90, 120]) {
          if (isWithdrawn) continue;
          const { state } = standingAt(record, at(day * 1440));
          const passed = daysBetween(londonDay(at(0)), londonDay(at(day * 1440)));
          if (passed < 45) expect(state).toBe("in-review");
          else if (passed < 60) expect(state).toBe("in-correction");
          else expect(state).toMatch(/^published/);
        }
        const end = standingAt(record, at(120 * 1440));
        expect(["published", "published-disputed", "withdrawn-with-reason"]).toContain(end.state);
        expect(end.state === "withdrawn-with-reason").toBe(isWithdrawn);
        if (isWithdrawn) expect(record.withdrawn?.reason).not.toBe("");
        else expect(end.state === "published-disputed").toBe(record.disputes.some(({ outcome }) => outcome === null));
        ends.set(end.state, (ends.get(end.state) ?? 0) + 1);
      },
    ),
    { seed: 20261122, numRuns: 1000 },
  );
  expect([...ends.keys()].sort()).toEqual(["published", "published-disputed", "withdrawn-with-reason"]);
  expect([...ends.values()].reduce((a, b) => a + b)).toBe(1000);
});
