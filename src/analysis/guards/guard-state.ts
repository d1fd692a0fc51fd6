import { newcombeDifference } from "@openward/stats";
import { guardsNotBuilt } from "../../catalogue/guards-not-built.ts";
import type { Guard, GuardRule } from "../../domain/guard.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { type Period, shiftPeriod } from "../../domain/period.ts";
import { hasValue, type NumberReading, type Reading } from "../../domain/reading.ts";
import type { GuardState } from "../board-report/board-report.ts";
import { figure } from "../board-report/sentences.ts";

/** Reads an indicator of the organisation that is looked at. */
export type Read = (indicator: Indicator, period: Period) => Reading;

/** Periods of each kind in a year. */
export const yearOf = { month: 12, quarter: 4, half: 2, year: 1 } as const;

/**
 * Whether the guard of a figure warns, stays quiet, or is only shown: a guard not built yet or without a figure is said
 * to be not supplied, and the figure it guards stays.
 */
export function guardState(
  base: { readonly indicator: Indicator; readonly reading: Reading },
  guard: Guard,
  period: Period,
  indicators: ReadonlyMap<string, Indicator>,
  read: Read,
): GuardState {
  const definition = indicators.get(guard.indicator);
  const name = definition?.name ?? guardsNotBuilt.get(guard.indicator) ?? guard.indicator;
  const plain = { indicator: guard.indicator, name, shows: guard.shows };
  if (definition === undefined) {
    const sentence = `Guard not supplied: ${name}, of which there is no figure yet.`;
    return { ...plain, state: "not-supplied", reading: null, sentence };
  }
  const reading = read(definition, period);
  if (!hasValue(reading))
    return {
      ...plain,
      state: "not-supplied",
      reading,
      sentence: `Guard not supplied: ${definition.name} (${reading.because}).`,
    };
  const shown = `${definition.name} ${figure(definition, reading.value)}`;
  const rule = guard.warnsWhen;
  if (rule === undefined) return { ...plain, state: "shown", reading, sentence: `${shown}.` };
  const warns = holds(rule, base, definition, reading, period, read);
  return {
    ...plain,
    state: warns ? "warns" : "quiet",
    reading,
    sentence: warns ? `Read with the guard: ${shown}; ${rule.because}.` : `${shown}; the guard is quiet.`,
  };
}

function holds(
  rule: GuardRule,
  base: { readonly indicator: Indicator; readonly reading: Reading },
  guard: Indicator,
  reading: NumberReading,
  period: Period,
  read: Read,
): boolean {
  switch (rule.kind) {
    case "above":
      return (reading.lower ?? reading.value) > rule.threshold;
    case "below":
      return (reading.upper ?? reading.value) < rule.threshold;
    case "rose":
    case "fell": {
      const before = yearBefore(guard, period, read);
      if (before === null) return false;
      const up = rule.kind === "rose" ? 1 : -1;
      return up * (reading.value - before.value) >= rule.by && surelyMoved(before, reading, up, guard);
    }
    case "left-behind": {
      const baseBefore = yearBefore(base.indicator, period, read);
      const before = yearBefore(guard, period, read);
      if (
        !hasValue(base.reading) ||
        baseBefore === null ||
        before === null ||
        baseBefore.value <= 0 ||
        before.value <= 0
      )
        return false;
      const baseRise = base.reading.value / baseBefore.value - 1;
      const guardRise = reading.value / before.value - 1;
      return baseRise >= rule.baseBy && guardRise < rule.guardShare * baseRise;
    }
    case "gap":
      return hasValue(base.reading) && base.reading.value - reading.value >= rule.by;
  }
}

function yearBefore(indicator: Indicator, period: Period, read: Read): NumberReading | null {
  if (period.kind === "rolling") return null;
  const reading = read(indicator, shiftPeriod(period, -yearOf[period.kind]));
  return hasValue(reading) ? reading : null;
}

/** True where the interval of the change leaves out 0: Newcombe for proportions, otherwise intervals taken as normal. */
function surelyMoved(before: NumberReading, now: NumberReading, up: 1 | -1, { methods }: Indicator): boolean {
  const kind = methods.at(-1)?.kind;
  if (kind === "proportion" && before.n !== null && before.d !== null && now.n !== null && now.d !== null) {
    const { lower, upper } = newcombeDifference(
      { events: now.n, trials: now.d },
      { events: before.n, trials: before.d },
    );
    return up > 0 ? lower > 0 : upper < 0;
  }
  if (before.lower === null || before.upper === null || now.lower === null || now.upper === null) return true;
  const spread = Math.hypot(now.upper - now.lower, before.upper - before.lower) / 2;
  return up * (now.value - before.value) > spread;
}
