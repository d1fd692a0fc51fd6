import { expect, test } from "vitest";
import { guidedPath } from "./guided-path.ts";
import { settledCase, tryDecision, withAnswer } from "./try-partnership.ts";

const whole = settledCase("joint-working", "define");
const nobody = { checkedBy: null, approvedBy: null };
const path = (gateCase = whole, decision: { checkedBy: string | null; approvedBy: string | null } = nobody) =>
  guidedPath(gateCase, "define", "2026-05-01T09:00:00Z", decision, "2026-05-10T23:30:00Z");

test("what is next is the first check that is open, with who holds it and how long it has waited", () => {
  const open = withAnswer(withAnswer(whole, "D-5", null), "D-2", null);
  const { next, after, daysInStage } = path(open);
  expect(next).toMatchObject({ check: "D-2", heldBy: ["clinical-lead"], daysOld: 10 });
  expect(next.what).toContain("Do patients gain most");
  expect(after.map(({ check }) => check)).toEqual(["D-5"]);
  expect(daysInStage).toBe(10);
});

test("a check reopened from outside is as old as the news of it", () => {
  const live = settledCase("joint-working", "value", {
    events: [
      { kind: "merger", happenedOn: "2026-04-01", recordedAt: "2026-05-08T09:00:00Z", reference: "Order 2026/1" },
    ],
  });
  const { next } = guidedPath(live, "value", "2026-03-01T09:00:00Z", nobody, "2026-05-10T12:00:00Z");
  expect(next).toMatchObject({ check: "I-3", heldBy: ["signatories"], daysOld: 2 });
});

test("with all checks settled the checker is next, and then the approver", () => {
  expect(path().next).toMatchObject({ check: null, heldBy: ["checker"] });
  expect(path(whole, { checkedBy: "checker", approvedBy: null }).next).toMatchObject({ heldBy: ["approver"] });
  expect(path(whole, tryDecision).next.what).toBe("Decide on moving to Review.");
});

test("a stage that takes longer than such stages commonly do is marked", () => {
  const at = (now: string) => guidedPath(whole, "define", "2026-05-01T09:00:00Z", nobody, now).longerThanUsual;
  expect(at("2026-06-26T09:00:00Z")).toBe(false);
  expect(at("2026-06-27T09:00:00Z")).toBe(true);
  const live = settledCase("joint-working", "value");
  expect(guidedPath(live, "value", "2020-05-01T09:00:00Z", nobody, "2026-05-10T09:00:00Z").longerThanUsual).toBe(false);
});
