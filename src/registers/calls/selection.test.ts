import { describe, expect, test } from "vitest";
import { type Decision, selectionLog, selectionTroubles } from "./selection.ts";
import { tryCall } from "./try-call.ts";

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
