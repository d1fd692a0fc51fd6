import { halfYears } from "../analysis/explain/half-years.ts";
import { type Period, readPeriod } from "../domain/period.ts";
import { Refusal } from "../domain/refusal.ts";
import { halfYearsOf } from "./parts/half-years.ts";
import type { Readers } from "./readers.ts";

/** The half-year that an address asks for, and those over that there are figures of, newest first. */
export interface AskedHalf {
  readonly period: Period;
  readonly periods: readonly string[];
}

/**
 * The half-year asked for; where none is, the newest that is over and for which the organisation has a figure of the
 * indicator, or else any figure.
 * @throws Refusal where it is no half-year, or there is none
 */
export async function askedHalf(
  readers: Readers,
  code: string,
  asked: string | undefined,
  indicator: string,
): Promise<AskedHalf> {
  const { facts, today } = readers;
  const { periods } = await halfYearsOf(readers, code, today);
  if (asked !== undefined && asked !== "") {
    const period = readPeriod(asked);
    if (period.kind !== "half")
      throw new Refusal("usage", `${asked} is not a half-year.`, "Write it as 2026-27H1 or 2026-27H2.");
    return { period, periods };
  }
  const [counted] = await halfYears(facts, today, { organisation: code, indicator });
  const [newest] = periods;
  const period = counted ?? (newest === undefined ? undefined : readPeriod(newest));
  if (period === undefined)
    throw new Refusal(
      "not-found",
      "No file says anything about a half-year of it that is over.",
      "The page Data lists the files.",
    );
  return { period, periods };
}
