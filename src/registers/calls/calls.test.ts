import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "../role.ts";
import { type Call, call, type Expression } from "./call.ts";
import { type Approached, equalAccess, mostHidden } from "./equal-access.ts";
import { noticeRuleOn, noticeTrouble } from "./notice.ts";
import { type Score, scoreSheets, scoreTrouble } from "./scoring.ts";
import { type Decision, selectionLog, selectionTroubles } from "./selection.ts";
import { actOnCall, type CallAction, type CallState, draftedBy } from "./states.ts";
import { waiver, waiverTrouble } from "./waiver.ts";

const tryCall: Call = call.parse({
  title: "Foot checks near home",
  owner: "SYN-I01",
  priority: { name: "Diabetes care", owner: "SYN-I01" },
  about: "We look for practices that want to check feet.",
  whoMayApply: { kinds: ["practice", "trust"], places: "One county", conditions: null },
  closesOn: "2026-03-30",
  criteria: [
    { id: "reach", asks: "How will you reach people?", outOf: 10 },
    { id: "time", asks: "Who has the time?", outOf: 5 },
  ],
  panelPosts: ["clinical-lead", "patient-lead"],
  helpOffered: "An hour with somebody who has applied before.",
});
const expression = (id: string, changes: Partial<Expression> = {}): Expression => ({
  organisation: { id, name: `Practice ${id}`, kind: "practice" },
  contactRole: "Practice manager",
  offers: "A room and a nurse",
  answers: [
    { criterion: "reach", text: "By letter." },
    { criterion: "time", text: "The nurse." },
  ],
  ...changes,
});
const everybody = (person: string) => ({ person, roles: [...roles] });
const opened = "2026-03-02T09:00:00Z";
const act = (state: CallState, action: CallAction, person: string, now: string) =>
  actOnCall(state, action, everybody(person), now);
const announced = () => {
  const outcome = act(draftedBy("author", tryCall), { kind: "announce" }, "reader", opened);
  if (!outcome.done) throw new Error(outcome.because);
  return outcome.state;
};

describe("a call", () => {
  test("is announced by somebody other than its author, with twenty working days to answer", () => {
    const draft = draftedBy("author", tryCall);
    expect(act(draft, { kind: "announce" }, "author", opened).done).toBe(false);
    expect(act(draft, { kind: "announce" }, "reader", "2026-03-03T09:00:00Z").done).toBe(false);
    expect(announced()).toMatchObject({ status: "open", announcedOn: "2026-03-02", announcedBy: "reader" });
    expect(noticeRuleOn("2026-12-01").workingDays).toBe(20);
    expect(noticeTrouble("2026-12-18", "2027-01-15")).toContain("working days");
  });

  test("has its criteria fixed once it is announced", () => {
    expect(act(announced(), { kind: "write", call: tryCall }, "author", opened).done).toBe(false);
    expect(act(draftedBy("author", tryCall), { kind: "write", call: tryCall }, "author", opened).done).toBe(true);
  });

  test("takes applications through its last day in England, summer time allowed for, one from each organisation", () => {
    const apply = (id: string, now: string, state = announced(), changes = {}) =>
      act(state, { kind: "apply", id, expression: expression(id, changes) }, "anybody", now);
    expect(apply("SYN-P1", "2026-03-30T22:59:59Z").done).toBe(true);
    expect(apply("SYN-P1", "2026-03-30T23:00:00Z")).toMatchObject({ done: false, because: "The call has closed." });
    const one = apply("SYN-P1", "2026-03-10T09:00:00Z");
    expect(one.done && apply("SYN-P1", "2026-03-11T09:00:00Z", one.state).done).toBe(false);
    expect(apply("SYN-P2", "2026-03-10T09:00:00Z", announced(), { answers: [] }).done).toBe(false);
    const company = { organisation: { id: "SYN-F1", name: "Made-up Limited", kind: "company" } };
    expect(apply("SYN-F1", "2026-03-10T09:00:00Z", announced(), company).done).toBe(false);
  });

  test("is not scored before it has closed, and not decided before every applicant has a reason", () => {
    expect(act(announced(), { kind: "begin-scoring" }, "reader", "2026-03-30T12:00:00Z").done).toBe(false);
    const scoring = act(announced(), { kind: "begin-scoring" }, "reader", "2026-03-31T09:00:00Z");
    expect(scoring.done).toBe(true);
    if (!scoring.done) return;
    const decide = (isComplete: boolean) =>
      act(scoring.state, { kind: "decide", isComplete, because: "No reasons." }, "approver", opened);
    expect(decide(false)).toEqual({ done: false, because: "No reasons." });
    expect(decide(true)).toMatchObject({ done: true, state: { status: "decided" } });
  });

  test("is changed by nobody whose role is not in the table", () => {
    for (const role of ["reader", "auditor", "administrator"] as const)
      expect(
        actOnCall(announced(), { kind: "withdraw", reason: "x" }, { person: "x", roles: [role] }, opened).done,
      ).toBe(false);
  });
});

const score = (scorer: string, of: string, criterion: string, points: number): Score => ({
  scorer,
  expression: of,
  criterion,
  score: points,
  note: "As they wrote.",
});
const interests = [
  { scorer: "s1", expression: "a", hasInterest: false },
  { scorer: "s2", expression: "a", hasInterest: false },
  { scorer: "s3", expression: "a", hasInterest: true },
  { scorer: "s1", expression: "b", hasInterest: false },
  { scorer: "s2", expression: "b", hasInterest: false },
];

describe("scoring", () => {
  test.each([
    ["by somebody who has not said whether they have an interest", score("s4", "a", "reach", 5), "Say first"],
    ["by somebody with an interest in the applicant", score("s3", "a", "reach", 5), "Somebody else"],
    ["over the highest score", score("s1", "a", "reach", 11), "from 0 to 10"],
    ["in half points", score("s1", "a", "time", 2.5), "whole number"],
    ["on a criterion that was not in the call", score("s1", "a", "charm", 5), "none of the criteria"],
    ["without a word for the applicant", { ...score("s1", "a", "reach", 5), note: " " }, "Say why"],
  ])("is refused %s", (_, given, because) => {
    expect(scoreTrouble(tryCall, interests, [], given)).toContain(because);
  });

  test("counts the mean of two people or more, without those who have an interest", () => {
    const scores = [
      score("s1", "a", "reach", 8),
      score("s1", "a", "time", 4),
      score("s2", "a", "reach", 6),
      score("s2", "a", "time", 2),
      score("s3", "a", "reach", 10),
      score("s3", "a", "time", 5),
      score("s1", "b", "reach", 9),
      score("s1", "b", "time", 5),
      score("s2", "b", "reach", 9),
    ];
    // (8 + 4 + 6 + 2) / 2
    expect(scoreSheets(tryCall, ["a", "b"], interests, scores)).toEqual([
      { expression: "a", scorers: ["s1", "s2"], stoodAside: ["s3"], points: 10, outOf: 15 },
      { expression: "b", scorers: ["s1"], stoodAside: [], points: null, outOf: 15 },
    ]);
    expect(scoreTrouble(tryCall, interests, scores, score("s1", "a", "reach", 9))).toContain("already");
  });
});

describe("the selection", () => {
  const sheet = (id: string, points: number | null) => ({
    expression: id,
    scorers: ["s1", "s2"],
    stoodAside: id === "a" ? ["s3"] : [],
    points,
    outOf: 15,
  });
  const decision = (id: string, isChosen: boolean, changes: Partial<Decision> = {}): Decision => ({
    expression: id,
    isChosen,
    reasons: [{ criterion: "reach", text: "Letters were planned, no visits." }],
    whyNotByPoints: null,
    ...changes,
  });

  test("is whole when each applicant has a decision and a reason on a criterion", () => {
    const sheets = [sheet("a", 10), sheet("b", 8)];
    expect(selectionTroubles(tryCall, sheets, [decision("a", true), decision("b", false)])).toEqual([]);
    expect(selectionTroubles(tryCall, sheets, [decision("a", true)]).length).toBe(1);
    expect(
      selectionTroubles(tryCall, sheets, [decision("a", true), decision("b", false, { reasons: [] })]).length,
    ).toBe(1);
    const elsewhere = { reasons: [{ criterion: "charm", text: "They were not as nice as others." }] };
    expect(selectionTroubles(tryCall, sheets, [decision("a", true), decision("b", false, elsewhere)]).length).toBe(2);
    expect(selectionTroubles(tryCall, [sheet("a", null)], [decision("a", true)]).length).toBe(1);
  });

  test("against the points needs a reason in public", () => {
    const sheets = [sheet("a", 8), sheet("b", 10)];
    expect(selectionTroubles(tryCall, sheets, [decision("a", true), decision("b", false)]).length).toBe(1);
    const why = { whyNotByPoints: "It is the only one in the north of the county." };
    expect(selectionTroubles(tryCall, sheets, [decision("a", true, why), decision("b", false)])).toEqual([]);
  });

  test("is logged with numbers and grounds, and without names or scores", () => {
    expect(selectionLog(tryCall, [sheet("a", 10), sheet("b", 8)], [decision("a", true), decision("b", false)])).toEqual(
      {
        criteria: ["How will you reach people? (out of 10)", "Who has the time? (out of 5)"],
        applied: 2,
        chosen: 1,
        scorers: 2,
        stoodAside: 1,
        whyNotByPoints: [],
      },
    );
  });
});

describe("going without a call", () => {
  const given = {
    reason: "Only one company makes the only licensed treatment for this disease.",
    proposedBy: "p",
    acceptedBy: "q",
    acceptedByPost: "governance-lead",
    acceptedAt: "2026-03-02T09:00:00Z",
    independence: "No post in either party.",
    hasInterest: false,
  };
  test("needs a public reason and somebody with no part in it", () => {
    expect(waiver.safeParse(given).success).toBe(true);
    for (const change of [
      { reason: "Urgent." },
      { reason: "A win-win that everybody here has wanted for long." },
      { acceptedBy: "p" },
      { hasInterest: true },
      { independence: "" },
    ])
      expect(waiver.safeParse({ ...given, ...change }).success, JSON.stringify(change)).toBe(false);
    const taking = { proposer: "p", leads: ["l"], checker: "c", approver: null };
    expect(waiverTrouble(waiver.parse(given), taking)).toBeNull();
    expect(waiverTrouble(waiver.parse({ ...given, acceptedBy: "l" }), taking)).not.toBeNull();
  });
});

describe("the equal-access record", () => {
  const many = (n: number, of: Partial<Approached>): Approached[] =>
    Array.from({ length: n }, (_, i) => ({
      organisation: `${JSON.stringify(of)} ${i}`,
      kind: "practice",
      size: "small",
      past: "none",
      opened: false,
      answered: false,
      chosen: false,
      ...of,
    }));

  test("says by kind, size and past activity who was reached, opened, answered and was chosen", () => {
    const tables = equalAccess([
      ...many(20, {}),
      ...many(10, { opened: true }),
      ...many(6, { opened: true, answered: true, kind: "trust", size: "large", past: "much" }),
      ...many(5, { opened: true, answered: true, chosen: true, kind: "trust", size: "large", past: "much" }),
    ]);
    expect(tables.map(({ by }) => by)).toEqual(["kind", "size", "past"]);
    expect(tables[1]?.rows).toEqual([
      {
        group: "large",
        reached: 11,
        opened: { state: "count", count: 11 },
        answered: { state: "count", count: 11 },
        chosen: 5,
      },
      {
        group: "small",
        reached: 30,
        opened: { state: "count", count: 10 },
        answered: { state: "count", count: 0 },
        chosen: 0,
      },
    ]);
  });

  test("hides a few, and another group so that the few do not follow from the total", () => {
    const trust = { kind: "trust" } as const;
    const [byKind] = equalAccess([
      ...many(9, {}),
      ...many(3, { opened: true }),
      ...many(2, { opened: true, answered: true }),
      ...many(3, trust),
      ...many(4, { ...trust, opened: true }),
      ...many(8, { ...trust, opened: true, answered: true }),
    ]);
    expect(byKind?.rows.map(({ answered }) => answered.state)).toEqual(["hidden", "hidden"]);
    expect(byKind?.total.answered).toEqual({ state: "count", count: 10 });
  });

  test("hides the whole column where nothing else helps", () => {
    const [byKind] = equalAccess([...many(9, {}), ...many(2, { opened: true, answered: true })]);
    expect(byKind?.total.answered.state).toBe("hidden");
    // One kind, of which four opened: by size nothing is small, and the sum would give the four away.
    const four = [...many(9, {}), ...many(4, { opened: true })];
    const sizes = [...four, ...many(7, { kind: "trust", size: "large" })];
    for (const { rows, total } of equalAccess(sizes))
      for (const row of [...rows, total]) expect(row.opened.state).toBe("hidden");
  });

  test("refuses one that was chosen and did not answer", () => {
    expect(() => equalAccess(many(1, { chosen: true }))).toThrow(RangeError);
  });

  test("lets no small count be worked out, by trying every table that would look the same", () => {
    const step = fc.constantFrom([false, false], [true, false], [true, true]);
    const one = fc.tuple(
      fc.constantFrom("practice", "trust", "charity", "icb"),
      fc.constantFrom("small", "large"),
      fc.constantFrom("none", "much"),
      step,
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (list) => {
        const approached = list.map(
          ([kind, size, past, [open = false, answered = false]], i) =>
            ({ organisation: `${i}`, kind, size, past, opened: open, answered, chosen: false }) as Approached,
        );
        for (const { by, rows, total } of equalAccess(approached)) {
          for (const column of ["opened", "answered"] as const) {
            const hidden = rows.filter((row) => row[column].state === "hidden");
            const small = rows.filter((row) => {
              const count = approached.filter((each) => each[by] === row.group && each[column]).length;
              return count >= 1 && count <= mostHidden;
            });
            for (const row of small) expect(row[column].state).toBe("hidden");
            const all = total[column];
            if (hidden.length === 0 || all.state === "hidden") {
              // Nothing of the column is left from which the total would follow, in any table.
              if (all.state === "hidden") expect(hidden.length).toBe(rows.length);
              continue;
            }
            const known = rows.reduce((sum, row) => sum + (row[column].state === "count" ? row[column].count : 0), 0);
            const left = all.count - known;
            // Every split of what is left over the hidden groups, each from 1 to the number reached.
            const possible = hidden.map(() => new Set<number>());
            const walk = (at: number, rest: number, chosen: number[]): void => {
              if (at === hidden.length) {
                if (rest === 0) for (const [i, value] of chosen.entries()) possible[i]?.add(value);
                return;
              }
              for (let value = 1; value <= Math.min(rest, hidden[at]?.reached ?? 0); value++)
                walk(at + 1, rest - value, [...chosen, value]);
            };
            walk(0, left, []);
            for (const values of possible) expect(values.size).toBeGreaterThan(1);
          }
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
