import { describe, expect, test } from "vitest";
import { waiver, waiverTrouble } from "./waiver.ts";

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
