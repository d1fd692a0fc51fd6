import { describe, expect, test } from "vitest";
import type { Guard, GuardRule } from "../../domain/guard.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import type { Reading } from "../../domain/reading.ts";
import { givenIndicator } from "../signals/try-noise.ts";
import { guardState } from "./guard-state.ts";

const share = (id: string): Indicator =>
  givenIndicator("half", {
    id,
    name: `Figure ${id}`,
    unit: "%",
    digits: 0,
    methods: [{ ...givenMethod, kind: "proportion" }],
  });
const givenMethod = {
  version: "1",
  kind: "published",
  numerator: "",
  denominator: "",
  counts: "" as never,
  rows: "" as never,
} as const;
const base = share("BASE");
const guarding = share("GUARD");
const period = readPeriod("2026-27H1");

function figure(
  value: number,
  {
    lower = null,
    upper = null,
    n = null,
    d = null,
  }: { lower?: number | null; upper?: number | null; n?: number | null; d?: number | null } = {},
): Reading {
  return {
    indicator: "",
    organisation: "SYN-T001",
    period: "",
    structure: "as-reported",
    methodVersion: "1",
    state: value === 0 ? "zero" : "value",
    value,
    lower,
    upper,
    n,
    d,
    notes: [],
  };
}
const none: Reading = {
  indicator: "",
  organisation: "SYN-T001",
  period: "",
  structure: "as-reported",
  methodVersion: "1",
  state: "not-supplied",
  because: "no study set-up file was supplied",
  n: null,
  d: null,
};

/** What stands for each indicator in this half-year and in the same one a year before. */
interface Given {
  readonly now: Reading;
  readonly before?: Reading;
  readonly baseNow?: Reading;
  readonly baseBefore?: Reading;
}
function stateOf(rule: GuardRule | undefined, { now, before = none, baseNow = figure(50), baseBefore = none }: Given) {
  const guard: Guard = {
    indicator: "GUARD",
    shows: "whether it is real",
    ...(rule === undefined ? {} : { warnsWhen: rule }),
  };
  const read = (indicator: Indicator, when: Period) =>
    indicator.id === "BASE"
      ? when.label === "2026-27H1"
        ? baseNow
        : baseBefore
      : when.label === "2026-27H1"
        ? now
        : before;
  return guardState({ indicator: base, reading: baseNow }, guard, period, new Map([["GUARD", guarding]]), read);
}
const because = "something moved";

describe("a guard", () => {
  test("that is not built yet is not supplied, and says its name", () => {
    expect(
      guardState(
        { indicator: base, reading: figure(50) },
        { indicator: "Audit", shows: "" },
        period,
        new Map(),
        () => none,
      ),
    ).toMatchObject({
      state: "not-supplied",
      reading: null,
      sentence: "Guard not supplied: Audit, of which there is no figure yet.",
    });
    expect(
      guardState(
        { indicator: base, reading: figure(50) },
        { indicator: "K09", shows: "" },
        period,
        new Map(),
        () => none,
      ),
    ).toMatchObject({
      indicator: "K09",
      name: "Pharmacy role depth",
      sentence: "Guard not supplied: Pharmacy role depth, of which there is no figure yet.",
    });
  });

  test("without a figure is not supplied, with the reason", () => {
    expect(stateOf({ kind: "above", threshold: 0, because }, { now: none })).toMatchObject({
      state: "not-supplied",
      sentence: "Guard not supplied: Figure GUARD (no study set-up file was supplied).",
    });
  });

  test("without a rule is only shown", () => {
    expect(stateOf(undefined, { now: figure(12) })).toMatchObject({ state: "shown", sentence: "Figure GUARD 12%." });
  });

  test.each([
    ["people", 1, "1 person"],
    ["people", 2, "2 people"],
    ["ratio", 1, "1"],
  ])("has its unit as a reader says it: %s, %d", (unit, value, words) => {
    const counting = { ...guarding, unit };
    const guard = { indicator: "GUARD", shows: "" };
    const given = { indicator: base, reading: figure(50) };
    expect(guardState(given, guard, period, new Map([["GUARD", counting]]), () => figure(value)).sentence).toBe(
      `Figure GUARD ${words}.`,
    );
  });

  test("warns in one sentence, with its figure and the reason", () => {
    expect(stateOf({ kind: "above", threshold: 10, because }, { now: figure(12) })).toMatchObject({
      state: "warns",
      sentence: "Read with the guard: Figure GUARD 12%; something moved.",
    });
    expect(stateOf({ kind: "above", threshold: 12, because }, { now: figure(12) })).toMatchObject({
      state: "quiet",
      sentence: "Figure GUARD 12%; the guard is quiet.",
    });
  });
});

describe("the rules", () => {
  test.each<[string, GuardRule, Given, "warns" | "quiet"]>([
    [
      "above: the whole interval is over the threshold",
      { kind: "above", threshold: 25, because },
      { now: figure(40, { lower: 26, upper: 60 }) },
      "warns",
    ],
    [
      "above: the interval reaches down to it",
      { kind: "above", threshold: 25, because },
      { now: figure(40, { lower: 20, upper: 60 }) },
      "quiet",
    ],
    ["above: nought", { kind: "above", threshold: 0, because }, { now: figure(0, { lower: 0, upper: 3 }) }, "quiet"],
    [
      "below: the whole interval is under it",
      { kind: "below", threshold: 10, because },
      { now: figure(2, { lower: 1, upper: 9 }) },
      "warns",
    ],
    [
      "below: the interval reaches up to it",
      { kind: "below", threshold: 10, because },
      { now: figure(2, { lower: 1, upper: 11 }) },
      "quiet",
    ],
    [
      "rose by enough, and surely: 10 of 100 to 40 of 100",
      { kind: "rose", by: 10, because },
      { now: figure(40, { n: 40, d: 100 }), before: figure(10, { n: 10, d: 100 }) },
      "warns",
    ],
    [
      "rose by enough, but 1 of 3 to 2 of 3 could be chance",
      { kind: "rose", by: 10, because },
      { now: figure(67, { n: 2, d: 3 }), before: figure(33, { n: 1, d: 3 }) },
      "quiet",
    ],
    [
      "rose surely, but by too little",
      { kind: "rose", by: 10, because },
      { now: figure(15, { n: 1500, d: 10000 }), before: figure(10, { n: 1000, d: 10000 }) },
      "quiet",
    ],
    [
      "fell is no rise",
      { kind: "rose", by: 10, because },
      { now: figure(10, { n: 10, d: 100 }), before: figure(40, { n: 40, d: 100 }) },
      "quiet",
    ],
    [
      "fell by enough, and surely",
      { kind: "fell", by: 10, because },
      { now: figure(10, { n: 10, d: 100 }), before: figure(40, { n: 40, d: 100 }) },
      "warns",
    ],
    [
      "rose from nothing known a year before",
      { kind: "rose", by: 10, because },
      { now: figure(90, { n: 90, d: 100 }) },
      "quiet",
    ],
    [
      "left behind: the base rose by half, the guard by a twentieth",
      { kind: "left-behind", baseBy: 0.25, guardShare: 0.5, because },
      { now: figure(105), before: figure(100), baseNow: figure(150), baseBefore: figure(100) },
      "warns",
    ],
    [
      "left behind: the guard rose as the base did",
      { kind: "left-behind", baseBy: 0.25, guardShare: 0.5, because },
      { now: figure(150), before: figure(100), baseNow: figure(150), baseBefore: figure(100) },
      "quiet",
    ],
    [
      "left behind: the base hardly rose",
      { kind: "left-behind", baseBy: 0.25, guardShare: 0.5, because },
      { now: figure(100), before: figure(100), baseNow: figure(124), baseBefore: figure(100) },
      "quiet",
    ],
    [
      "left behind: the base was nought a year before",
      { kind: "left-behind", baseBy: 0.25, guardShare: 0.5, because },
      { now: figure(100), before: figure(100), baseNow: figure(124), baseBefore: figure(0) },
      "quiet",
    ],
    [
      "gap: 15 points between base and guard",
      { kind: "gap", by: 15, because },
      { now: figure(35), baseNow: figure(50) },
      "warns",
    ],
    ["gap: 14 points", { kind: "gap", by: 15, because }, { now: figure(36), baseNow: figure(50) }, "quiet"],
    ["gap: the base has no figure", { kind: "gap", by: 15, because }, { now: figure(36), baseNow: none }, "quiet"],
  ])("%s", (_, rule, given, state) => {
    expect(stateOf(rule, given).state).toBe(state);
  });

  test("a rolling year has no year before, so that no change is seen", () => {
    const guard: Guard = { indicator: "GUARD", shows: "", warnsWhen: { kind: "rose", by: 1, because } };
    const rolling = readPeriod("2013-07..2014-06");
    expect(
      guardState({ indicator: base, reading: figure(50) }, guard, rolling, new Map([["GUARD", guarding]]), () =>
        figure(99),
      ).state,
    ).toBe("quiet");
  });
});
