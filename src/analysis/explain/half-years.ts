import { type Period, periodHolding, readPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Whose figures are asked about; anybody's, and of any indicator, where left out. */
interface Whose {
  readonly organisation?: string;
  readonly indicator?: string;
}

/** Half-years over by a day in which a period ends that there is a figure for, newest first. */
export async function halfYears(
  facts: Facts,
  until: string,
  { organisation, indicator }: Whose = {},
): Promise<readonly Period[]> {
  const rows = await facts.rows<{ period: string }>(
    sql`
      select distinct period
      from counts
      where ($organisation is null or organisation = $organisation)
        and ($indicator is null or indicator = $indicator)`,
    { organisation: organisation ?? null, indicator: indicator ?? null },
  );
  const ended = new Map<string, Period>();
  for (const { period } of rows) {
    const { kind, last } = readPeriod(period);
    // A year's figure is there from its first month on, long before its second half.
    if (kind === "year") continue;
    const half = periodHolding(last, "half");
    if (half.last <= until) ended.set(half.label, half);
  }
  return [...ended.values()].sort((a, b) => (a.first < b.first ? 1 : -1));
}

/** The newest of them; null where there is none. */
export async function newestHalf(facts: Facts, until: string): Promise<Period | null> {
  return (await halfYears(facts, until))[0] ?? null;
}
