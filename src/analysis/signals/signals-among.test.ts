import { expect, test } from "vitest";
import type { BoardReport } from "../board-report/board-report.ts";
import { tryFigure, tryRow, trySignal } from "../board-report/try-row.ts";
import { chanceSignals } from "./chance.ts";
import { signalsAmong } from "./signals-among.ts";

const limits = [{ from: 0, to: 1, mean: 50, lower: 40, upper: 60, trial: false }];
const trend = {
  every: "month",
  structure: "as-reported",
  points: [],
  segments: limits,
  exceptional: [],
  breaks: [],
  baseline: "",
} as const;

const report = (code: string, name: string, ids: readonly string[], signals: BoardReport["signals"]) =>
  ({
    organisation: { code, name },
    signals,
    // The first indicator stands in two parts.
    parts: [ids, ids.slice(0, 1)].map((some) => ({
      rows: some.map((id) => tryRow({ id, theme: id.startsWith("B") ? "set-up" : "activity" }, tryFigure(), { trend })),
    })),
  }) as unknown as BoardReport;

const both = [
  report(
    "SYN-T2",
    "Beech",
    ["A02", "B03"],
    [
      trySignal("later", { indicator: "B03", rule: "shift", from: "2026-05" }),
      trySignal("twice", { indicator: "A02" }),
      trySignal("twice", { indicator: "A02" }),
    ],
  ),
  report("SYN-T1", "Ash", ["A02"], [trySignal("first", { indicator: "A02" })]),
];

test("signals stand by the names of organisations, then by indicator, and none stands twice", () => {
  const { signals } = signalsAmong(both);
  expect(signals.map(({ organisation, signal }) => `${organisation.name} ${signal.sentence}`)).toEqual([
    "Ash first",
    "Beech twice",
    "Beech later",
  ]);
});

test("what chance alone would give is of the series that were looked at, each counted once", () => {
  expect(signalsAmong(both)).toMatchObject({ organisations: 2, series: 3, funnels: 0 });
  expect(signalsAmong(both).expected).toBeCloseTo(3 * chanceSignals.month, 12);
});

test("of one theme, indicator or organisation, the series and what chance gives in them are of these alone", () => {
  expect(signalsAmong(both, { theme: "set-up" })).toMatchObject({
    series: 1,
    signals: [{ signal: { sentence: "later" } }],
  });
  expect(signalsAmong(both, { indicator: "A02" })).toMatchObject({ series: 2, signals: [{}, {}] });
  expect(signalsAmong(both, { organisation: "SYN-T1" })).toMatchObject({ series: 1, organisations: 1, signals: [{}] });
});
