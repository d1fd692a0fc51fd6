import { countInterval } from "../../src/count-interval.ts";
import type { Interval } from "../../src/interval.ts";
import { observedFunnelLimits } from "../../src/observed-funnel-limits.ts";
import { scoreFunnelLimits } from "../../src/score-funnel-limits.ts";
import { wilsonInterval } from "../../src/wilson-interval.ts";
import type { Answer } from "./case.ts";
import { numberOf, numbersOf, valuesOf } from "./input.ts";

/** calculate_funnel_limits and assign_funnel_significance; where along the axis to answer is read from the file. */
export const answerFunnelPhe: Answer = (input, golden) => {
  const numerator = numbersOf(input.numerator);
  const denominator = numbersOf(input.denominator);
  const axis = valuesOf(golden.expected.limits);
  const proportion = input.statistic === "proportion";
  const multiplier = numberOf(input.multiplier);
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const target = proportion ? total(numerator) / total(denominator) : 1;
  const places = numbersOf(proportion ? axis.Population : axis.Observed_events);
  const shown = (ratio: number) =>
    proportion ? ratio * multiplier : input.ratio_type === "isr" ? ratio * 100 : ratio - 1;
  const limits = (level: number, name: string) => {
    const each = places.map((place) =>
      proportion ? scoreFunnelLimits(target, place, level) : asBisected(place, observedFunnelLimits(place, level)),
    );
    return {
      [`lower_${name}_limit`]: each.map(({ lower }) => shown(lower)),
      [`upper_${name}_limit`]: each.map(({ upper }) => shown(upper)),
      [`lower_${name}_exp_events`]: each.map(({ lower }, i) => (places[i] ?? 0) / lower),
      [`upper_${name}_exp_events`]: each.map(({ upper }, i) => (places[i] ?? 0) / upper),
    };
  };
  const interval = (x: number, n: number, level: number): Interval => {
    if (proportion) return wilsonInterval(x, n, level);
    const { lower, upper } = countInterval(x, level);
    return { lower: lower / n, upper: upper / n };
  };
  const significance = numerator.map((x, i) => {
    const [near, far] = [0.95, 0.998].map((level) => side(interval(x, denominator[i] ?? 0, level), target));
    if (near === null || near === undefined) return "Not significant";
    return `${near} (${far === null ? "0.025" : "0.001"})`;
  });
  return {
    rows_1based: golden.expected.rows_1based,
    limits: {
      [proportion ? "Population" : "Observed_events"]: places,
      baseline: places.map(() => target * multiplier),
      ...limits(0.95, "2s"),
      ...limits(0.998, "3s"),
    },
    significance,
  };
};

// The package halves the interval of v, expected = (1 + observed) v / (1 - v), until it is 2^-23 wide, and takes its middle:
// up to 4e-5 from the answer. Ours is exact, so it is put on that grid to be compared.
function asBisected(observed: number, { lower, upper }: Interval): Interval {
  const onGrid = (ratio: number) => {
    const expected = observed / ratio;
    const v = (Math.floor((expected / (1 + observed + expected)) * 2 ** 23) + 0.5) / 2 ** 23;
    return (observed * (1 - v)) / ((1 + observed) * v);
  };
  return { lower: onGrid(lower), upper: onGrid(upper) };
}

function side({ lower, upper }: Interval, target: number): "High" | "Low" | null {
  if (lower > target) return "High";
  return upper < target ? "Low" : null;
}
