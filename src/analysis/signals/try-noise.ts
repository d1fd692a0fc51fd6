import { seededRandom } from "@openward/stats";
import { defineIndicator, type Indicator } from "../../domain/indicator.ts";
import { type Period, periodHolding, shiftPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import { type CountRow, nothingCounted } from "../readings/count-rows.ts";
import { type OrganisationRows, rowsByIndicator } from "../readings/organisation-rows.ts";

/** Numbers with mean 0 and standard deviation 1, the same for the same seed (Box and Muller). */
export function normalNoise(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An indicator whose figures are given, for trying series. */
export function givenIndicator(every: Indicator["every"], changes: Partial<Indicator> = {}): Indicator {
  return defineIndicator({
    id: "TRY",
    name: "A figure that is given",
    question: "What was given?",
    matters: "Something has to be given.",
    theme: "activity",
    unit: "people",
    digits: 1,
    levels: ["trust"],
    betterWhen: "higher",
    sources: [],
    every,
    guards: [],
    caveats: ["Made up."],
    gaming: "None.",
    owner: "Nobody",
    reviewed: "2026-11-01",
    reviewDue: "2027-11-01",
    source: "A trial",
    methods: [{ version: "1", kind: "published", numerator: "", denominator: "", counts: sql``, rows: sql`` }],
    ...changes,
  });
}

/** Rows of one made-up trust with one value a period, the last in the period given; null leaves a gap. */
export function seriesRows(
  indicator: Indicator,
  values: readonly (number | null)[],
  last: Period,
  { version = () => "1" }: { version?: (period: Period) => string } = {},
): OrganisationRows {
  const end = periodHolding(last.last, indicator.every);
  const rows = values.flatMap((value, i): CountRow[] => {
    const period = shiftPeriod(end, i - values.length + 1);
    if (value === null) return [];
    return [
      {
        ...nothingCounted,
        value,
        indicator: indicator.id,
        methodVersion: version(period),
        organisation: "SYN-T001",
        period: period.label,
      },
    ];
  });
  return {
    code: "SYN-T001",
    structure: "as-reported",
    byIndicator: rowsByIndicator(rows),
    supply: { arrived: new Set(), months: new Map() },
    sources: new Map(),
    span: undefined,
  };
}
