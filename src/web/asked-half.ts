import { halfYears, possiblePacks } from "../analysis/explain/possible-packs.ts";
import { type Period, readPeriod } from "../domain/period.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Readers } from "./readers.ts";

/** The half-year that an address asks for, and those that there are figures of, newest first. */
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
  const { facts, units, today } = readers;
  const [own] = await possiblePacks(facts, units, code);
  const periods = own?.periods ?? (await halfYears(facts, code));
  if (asked !== undefined && asked !== "") {
    const period = readPeriod(asked);
    if (period.kind !== "half")
      throw new Refusal("usage", `${asked} is not a half-year.`, "Write it as 2026-27H1 or 2026-27H2.");
    return { period, periods };
  }
  const over = (labels: readonly string[]) => labels.find((each) => readPeriod(each).last <= today);
  const label = over(await halfYears(facts, code, indicator)) ?? over(periods) ?? periods[0];
  if (label === undefined)
    throw new Refusal(
      "not-found",
      "No file says anything about any half-year of it.",
      "The page Data lists the files.",
    );
  return { period: readPeriod(label), periods };
}
