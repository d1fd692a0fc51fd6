import type { GuardState, ReportRow } from "../../analysis/board-report/board-report.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import type { NoReading } from "../../domain/reading.ts";
import { tryIndicators } from "./try-indicators.ts";
import { policy } from "./try-policy.ts";
import { tryFunnel, tryReading, trySteps, tryTrend, tryWaiting } from "./try-series.ts";

export const TRY_PERIOD = readPeriod("2026-27H1");

export function valueRow(indicator: Indicator, value: number): ReportRow {
  const { id } = indicator;
  const next = trySteps(id.length * 7 + value);
  const shown =
    id === "F01" ? 1.02 : id === "A03" ? 76.4 : id === "B06" ? 75 : indicator.unit === "%" ? value : value * 11;
  const survival = indicator.methods[0]?.kind === "survival";
  return {
    indicator,
    reading: tryReading(indicator, TRY_PERIOD.label, shown, 24 + Math.floor(next() * 60)),
    guards: guardsOf(indicator),
    trend: id === "F01" ? null : tryTrend(indicator, "2026-09", { falls: id === "A03", merges: id === "B03" }),
    funnel: ["B03", "B05", "A11", "D01"].includes(id) ? tryFunnel(44, shown) : null,
    waiting: survival ? tryWaiting() : null,
    sentence:
      id === "A03"
        ? "A sustained fall: 8 months in a row below the mean, first in February 2026."
        : survival
          ? "Half of study-sites reach a first participant within 75 days (95% interval 35 to 120); 3 of 10 are still waiting and are counted."
          : "Within expected variation: 35 months, none outside the limits.",
    ...(id === "B05" ? { national: [{ fact: policy.oneFifty, caution: "this is a first-site figure" }] } : {}),
  };
}

export function missingRow(indicator: Indicator, because: string): ReportRow {
  return {
    indicator,
    reading: noReading(indicator, "not-supplied", because),
    guards: indicator.guards.map(({ indicator: guard, shows }) => ({
      indicator: guard,
      name: tryIndicators.get(guard)?.name ?? guard,
      shows,
      state: "not-supplied",
      reading: null,
      sentence: "Guard not supplied.",
    })),
    trend: null,
    funnel: null,
    waiting: null,
    sentence: `No figure: ${because}.`,
  };
}

export function suppressedRow(indicator: Indicator): ReportRow {
  const row = missingRow(indicator, "fewer than 8 people");
  // The counts behind a hidden figure are there on purpose: nothing may print them.
  return { ...row, reading: { ...noReading(indicator, "suppressed", "fewer than 8 people"), n: 77777, d: 88888 } };
}

function noReading(indicator: Indicator, state: NoReading["state"], because: string): NoReading {
  return {
    indicator: indicator.id,
    organisation: "SYN-T001",
    period: TRY_PERIOD.label,
    structure: "as-reported",
    methodVersion: "1",
    state,
    because,
    n: null,
    d: null,
  };
}

function guardsOf(indicator: Indicator): readonly GuardState[] {
  return indicator.guards.map(({ indicator: id, shows }, i) => {
    const guard = tryIndicators.get(id);
    if (guard === undefined) {
      return { indicator: id, name: id, shows, state: "not-supplied", reading: null, sentence: "Guard not supplied." };
    }
    const warns = id === "B10" && i === 0;
    return {
      indicator: id,
      name: guard.name,
      shows,
      state: warns ? "warns" : "quiet",
      reading: tryReading(guard, TRY_PERIOD.label, warns ? 34 : 4, 50),
      sentence: warns
        ? "Read with the guard: study-sites excluded or with a date missing rose by at least 10 points on the year before."
        : `${guard.name} gives no warning.`,
    };
  });
}
