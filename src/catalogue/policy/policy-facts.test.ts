import { expect, test } from "vitest";
import { dayAfter } from "../../domain/period.ts";
import { policyOn } from "../../domain/policy-fact.ts";
import { policyFacts } from "../all.gen.ts";

const on = (day: string) => policyOn(policyFacts, day).map(({ id }) => id);

test("in July 2025 the letter asks and the planning guidance says nothing; in July 2026 the framework says must", () => {
  expect(on("2025-07-01")).toContain("letter-board-reports");
  expect(on("2025-07-01")).toContain("planning-guidance-2025-silent");
  expect(on("2026-07-01")).not.toContain("letter-board-reports");
  const duty = policyOn(policyFacts, "2026-07-01").find(({ id }) => id === "planning-framework-board-report");
  expect(duty).toMatchObject({ strength: "must", sets: { monthsBetweenReports: 6 } });
});

test("the 70-day benchmark ends with March 2018", () => {
  expect(on("2018-03-31")).toContain("seventy-day-benchmark");
  expect(on("2018-04-01")).not.toContain("seventy-day-benchmark");
});

test("one edition of the official indicators is in force on any day", () => {
  const editions = (day: string) => on(day).filter((id) => id.startsWith("indicators-"));
  expect(editions("2026-04-14")).toEqual(["indicators-december-2025"]);
  expect(editions("2026-04-15")).toEqual(["indicators-april-2026"]);
});

test("no fact rests on a source published after the day from which it is valid", () => {
  const late = policyFacts.filter(({ source, validFrom }) => source.published !== null && source.published > validFrom);
  expect(late.map(({ id }) => id)).toEqual([]);
});

test("a fact that says what came after it ends the day before", () => {
  for (const { id, supersededBy, validTo } of policyFacts) {
    if (supersededBy === undefined) continue;
    const next = policyFacts.find((fact) => fact.id === supersededBy);
    expect(next?.validFrom, id).toBe(dayAfter(validTo ?? ""));
  }
});

test("the numbers of days in the indicators are those that the policy sets", () => {
  const sets = (id: string) => policyFacts.find((fact) => fact.id === id)?.sets;
  // B05 counts to day 90, B03 to day 60, B04 to day 30.
  expect(sets("site-ninety-day-measure")).toMatchObject({ withinDays: 90 });
  expect(sets("indicators-april-2026")).toMatchObject({ openingDays: 60, firstParticipantDays: 30 });
});
