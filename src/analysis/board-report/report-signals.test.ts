import { describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { trendOf } from "../signals/trend-of.ts";
import { givenIndicator, seriesRows } from "../signals/try-noise.ts";
import type { GuardState } from "./board-report.ts";
import { type Action, signalsOf } from "./report-signals.ts";

const period = readPeriod("2026-27H1");
const indicator = givenIndicator("month");
const steady = Array.from({ length: 36 }, (_, i) => 100 + (i % 2 === 0 ? 5 : -5));
const action = (rule: string): Action => ({
  indicator: "TRY",
  rule,
  owner: "Director",
  action: "Ask",
  due: "2026-12-01",
  closed: null,
  minuteRef: "RD 1",
});
const guard = (state: GuardState["state"]): GuardState => ({
  indicator: "G",
  name: "Guard",
  shows: "",
  state,
  reading: null,
  sentence: "Read with the guard.",
});

const signals = (
  values: readonly number[],
  { actions = [], guards = [] }: { actions?: readonly Action[]; guards?: readonly GuardState[] } = {},
) =>
  signalsOf(
    indicator,
    { trend: trendOf(seriesRows(indicator, values, period), indicator, period, []), funnel: null, guards },
    period,
    actions,
  );

describe("signals of a report", () => {
  test("are none in a steady series", () => {
    expect(signals(steady)).toEqual([]);
  });

  test("touch the period: what ended before it is past", () => {
    // One point far out in March 2026, the month before the half-year; then one in April.
    expect(signals(steady.map((value, i) => (i === 29 ? 500 : value)))).toEqual([]);
    expect(signals(steady.map((value, i) => (i === 30 ? 500 : value)))).toMatchObject([
      {
        rule: "outside",
        from: "2026-04",
        to: "2026-04",
        meaning: "improvement",
        strength: "strong",
        sentence: "One point above the limits: April 2026.",
      },
    ]);
  });

  test("have the owner that the list of actions names for that rule, however it is written, and no other", () => {
    const fall = steady.map((value, i) => (i < 28 ? value : value - 40));
    expect(signals(fall, { actions: [action("Shift")] })).toMatchObject([
      { rule: "shift", owner: "Director", due: "2026-12-01", minuteRef: "RD 1" },
    ]);
    expect(signals(fall, { actions: [action("trend")] })).toMatchObject([{ rule: "shift", owner: null, due: null }]);
  });

  test("say whether a guard warns beside them, and a warning is a signal of its own", () => {
    const far = steady.map((value, i) => (i === 30 ? 500 : value));
    expect(signals(far, { guards: [guard("quiet")] })).toMatchObject([{ guardStatus: "quiet" }]);
    expect(signals(far, { guards: [guard("not-supplied")] })).toMatchObject([{ guardStatus: "guard not supplied" }]);
    expect(signals(far, { guards: [guard("warns")] })).toMatchObject([
      { rule: "outside", guardStatus: "warns: G" },
      { rule: "guard", meaning: "concern", sentence: "Read with the guard." },
    ]);
  });
});
