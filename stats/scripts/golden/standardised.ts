import { directStandardisedRate } from "../../src/direct-standardised-rate.ts";
import { indirectStandardisedRate } from "../../src/indirect-standardised-rate.ts";
import { indirectStandardisedRatio } from "../../src/indirect-standardised-ratio.ts";
import type { Answer, Values } from "./case.ts";
import { listOf, numberOf, numbersOf, numbersOrNullsOf, valuesOf } from "./input.ts";
import { byLevel } from "./intervals.ts";

// The package counts a missing number of events as 0; we take numbers only, so it is put in here.
const orNought = (values: (number | null)[]) => values.map((value) => value ?? 0);

function rowsByGroup(data: Values): { name: string | null; rows: number[] }[] {
  const x = listOf(data.x);
  if (data.grp === undefined) return [{ name: null, rows: [...x.keys()] }];
  const grp = listOf(data.grp).map(String);
  return [...new Set(grp)].map((name) => ({ name, rows: [...x.keys()].filter((i) => grp[i] === name) }));
}

const at = (values: readonly number[], rows: readonly number[]) => rows.map((i) => values[i] ?? 0);

/** calculate_dsr, one group of rows for each area. */
export const answerDsr: Answer = (input) => {
  const data = valuesOf(input.data);
  const multiplier = numberOf(input.multiplier);
  const groups = rowsByGroup(data);
  const frequency = data.eventfreq === undefined ? null : numbersOf(data.eventfreq);
  const bands = groups.map(({ rows }) => {
    const x = at(orNought(numbersOrNullsOf(data.x)), rows);
    const populations = at(numbersOf(data.n), rows);
    const weights = at(numbersOf(data.stdpop), rows);
    if (frequency === null) return { counts: x, populations, weights };
    return perPerson(at(numbersOf(data.ageband), rows), at(frequency, rows), { x, populations, weights });
  });
  const rates = (level: number) => bands.map((band) => directStandardisedRate(band, level));
  const scale = (value: number | undefined) => (value === undefined ? null : value * multiplier);
  return {
    grp: groups.map(({ name }) => name),
    total_count: rates(0.95).map(({ count }) => count),
    total_pop: rates(0.95).map(({ population }) => population),
    value: rates(0.95).map((one) => scale(one.status === "value" ? one.rate : undefined)),
    statistic: rates(0.95).map(
      ({ status }) => `dsr ${status === "value" ? `per ${multiplier}` : "NA for total count < 10"}`,
    ),
    method: groups.map(
      () => `Dobson${frequency === null ? "" : ", with confidence adjusted for non-independent events"}`,
    ),
    ...byLevel(input.confidence, (level) => ({
      lower: rates(level).map((one) => scale(one.status === "value" ? one.lower : undefined)),
      upper: rates(level).map((one) => scale(one.status === "value" ? one.upper : undefined)),
    })),
  };
};

// One row for each band and number of events a person had: events add up by frequency, variances by its square.
function perPerson(
  band: readonly number[],
  frequency: readonly number[],
  { x, populations, weights }: { x: number[]; populations: number[]; weights: number[] },
) {
  const names = [...new Set(band)];
  const sum = (name: number, power: number) =>
    x.reduce((total, people, i) => (band[i] === name ? total + people * (frequency[i] ?? 0) ** power : total), 0);
  const first = names.map((name) => band.indexOf(name));
  return {
    counts: names.map((name) => sum(name, 1)),
    variances: names.map((name) => sum(name, 2)),
    populations: at(populations, first),
    weights: at(weights, first),
  };
}

/** calculate_ISRatio and calculate_ISRate. */
export const answerIsr: Answer = (input) => {
  const data = valuesOf(input.data);
  const groups = rowsByGroup(data);
  const ratio = input.kind === "ratio";
  const times = numberOf(ratio ? input.refvalue : input.multiplier);
  const bands = groups.map(({ rows }) => ({
    counts: at(orNought(numbersOrNullsOf(data.x)), rows),
    populations: at(orNought(numbersOrNullsOf(data.n)), rows),
    referenceCounts: numbersOf(input.x_ref),
    referencePopulations: numbersOf(input.n_ref),
  }));
  const results = (level: number) =>
    bands.map((band) => {
      if (!ratio) return indirectStandardisedRate(band, level);
      const { ratio: value, ...rest } = indirectStandardisedRatio(band, level);
      return { ...rest, rate: value };
    });
  const base = results(0.95);
  return {
    grp: groups.map(({ name }) => name),
    observed: base.map(({ observed }) => observed),
    expected: base.map(({ expected }) => expected),
    ref_rate: base.map(({ referenceRate }) => referenceRate * times),
    value: base.map(({ rate }) => rate * times),
    statistic: base.map(() => `indirectly standardised ${ratio ? "ratio x" : "rate per"} ${times}`),
    method: base.map(({ method }) => (method === "byar" ? "Byars" : "Exact")),
    ...byLevel(input.confidence, (level) => ({
      lower: results(level).map(({ lower }) => lower * times),
      upper: results(level).map(({ upper }) => upper * times),
    })),
  };
};
