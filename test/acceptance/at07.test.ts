import { expect, test } from "vitest";
import { makeBoardReport } from "../../src/analysis/board-report/make-board-report.ts";
import { reportContext } from "../../src/analysis/board-report/report-context.ts";
import { allUnits, tryFacts } from "../../src/analysis/build/try-facts.ts";
import { chanceOf } from "../../src/analysis/signals/chance.ts";
import { normalNoise } from "../../src/analysis/signals/try-noise.ts";
import { readPeriod } from "../../src/domain/period.ts";

const trusts = Array.from({ length: 20 }, (_, i) => `SYN-N${String(i + 1).padStart(2, "0")}`);

/** 20 series of 36 months with nothing but chance in them: about 1,000 people, standard deviation 30. */
function noiseOnly(seed: number): string {
  const noise = normalNoise(seed);
  const lines = trusts.flatMap((code) =>
    Array.from({ length: 36 }, (_, i) => {
      const at = 2023 * 12 + 9 + i;
      return `S1,${code},${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")},${Math.round(1000 + 30 * noise())}\n`;
    }),
  );
  return `study_key,site_org,month,recruited\n${lines.join("")}`;
}

/** At most this many with probability 0.999 where so many are expected (Poisson). */
function mostByChance(expected: number): number {
  let term = Math.exp(-expected);
  let sum = term;
  let k = 0;
  while (sum < 0.999) {
    k += 1;
    term *= expected / k;
    sum += term;
  }
  return k;
}

test("AT7: 20 series of noise over 36 months give no more signals than the stated chance level", async () => {
  const units = { ...allUnits, indicators: allUnits.indicators.filter(({ id }) => id === "A02") };
  const { expected } = chanceOf(
    trusts.map(() => "month"),
    20 * 36,
    0,
  );
  expect(expected).toBeCloseTo(2.96, 9);
  const counts: number[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    const facts = await tryFacts({ "activity.csv": noiseOnly(seed) }, { units });
    const context = await reportContext(facts, units, { buildId: "test", synthetic: true });
    let signals = 0;
    for (const organisation of trusts) {
      const report = await makeBoardReport(context, {
        organisation,
        period: readPeriod("2026-27H1"),
        structure: "as-reported",
        asAt: "2026-09-30",
        knownAt: null,
      });
      expect(report.chance).toMatchObject({ series: 1, points: 36, expected: expect.closeTo(expected / 20, 9) });
      signals += report.signals.length;
    }
    counts.push(signals);
    facts.close();
  }
  for (const signals of counts) expect(signals).toBeLessThanOrEqual(mostByChance(expected));
  // Over all five the number is near what is stated, and a rule that never fires would not be.
  const all = counts.reduce((sum, n) => sum + n, 0);
  expect(all).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(mostByChance(5 * expected));
});
