import { describe, expect, test } from "vitest";
import { roles } from "../access/roles.ts";
import type { Expression } from "./call.ts";
import { noticeRuleOn, noticeTrouble } from "./notice.ts";
import { actOnCall, type CallAction, type CallState, draftedBy } from "./states.ts";
import { tryCall } from "./try-call.ts";

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
