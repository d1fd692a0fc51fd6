import { expect, test } from "vitest";
import { type Step, successorEnds } from "./successor-ends.ts";

const steps = (...list: readonly (readonly [string, string, string, string])[]) => {
  const by = new Map<string, Step[]>();
  for (const [predecessor, successor, day, kind] of list)
    by.set(predecessor, [...(by.get(predecessor) ?? []), { successor, day, kind }]);
  return by;
};

test("follows a merger of a merged trust to the one that stands", () => {
  const known = steps(["A", "B", "2010-04-01", "full"], ["B", "C", "2020-04-01", "full"]);
  expect(successorEnds("A", known)).toEqual([{ code: "C", day: "2020-04-01", kind: "full" }]);
  expect(successorEnds("C", known)).toEqual([]);
});

test("gives both parts of a divided trust, and says divided further on too", () => {
  const known = steps(
    ["A", "B", "2021-10-01", "split"],
    ["A", "C", "2021-10-01", "split"],
    ["C", "D", "2023-04-01", "full"],
  );
  expect(successorEnds("A", known)).toEqual([
    { code: "B", day: "2021-10-01", kind: "split" },
    { code: "D", day: "2023-04-01", kind: "split" },
  ]);
});

test("does not take a service that moved for the whole", () => {
  expect(successorEnds("A", steps(["A", "B", "2020-04-01", "transfer"], ["A", "C", "2021-04-01", "partial"]))).toEqual(
    [],
  );
});

test("goes forward in time only, and round no circle", () => {
  expect(successorEnds("A", steps(["A", "B", "2020-04-01", "full"], ["B", "C", "2010-04-01", "full"]))).toEqual([
    { code: "B", day: "2020-04-01", kind: "full" },
  ]);
  expect(successorEnds("A", steps(["A", "B", "2020-04-01", "full"], ["B", "A", "2020-04-01", "full"]))).toEqual([]);
});
