import { describe, expect, test } from "vitest";
import { type Score, scoreSheets, scoreTrouble } from "./scoring.ts";
import { tryCall } from "./try-call.ts";

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
