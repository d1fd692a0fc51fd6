import { quantile } from "../quantile.ts";
import type { ShewhartChart } from "../shewhart.ts";

export interface ShewhartLimits {
  readonly centre: number;
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
}

/**
 * Centre line and three-error limits of a Shewhart chart.
 * @param y the plotted values: proportions, rates, counts or measurements, all in range
 * @param sizes trials or exposure of each; 1 where the chart has none
 */
export function centreAndLimits(
  chart: ShewhartChart,
  y: Float64Array,
  sizes: Float64Array,
  screens: boolean,
): ShewhartLimits {
  const n = y.length;
  const median = quantile(y, 0.5);
  if (chart === "run") return { centre: median, lower: null, upper: null };
  if (chart === "t") {
    // Weibull times are near normal to the power 1/3.6 (Nelson 1994).
    const flat = centreAndLimits(
      "i",
      y.map((time) => time ** (1 / 3.6)),
      sizes,
      screens,
    );
    const back = (limit: number) => Math.max(0, limit) ** 3.6;
    return { centre: back(flat.centre), lower: flat.lower?.map(back) ?? null, upper: flat.upper?.map(back) ?? null };
  }
  const mean = weightedMean(y, sizes);
  if (chart === "g") {
    // Counts between rare events are skew: limits come from the mean, but the line in the middle is the median.
    const reach = 3 * Math.sqrt(mean * (mean + 1));
    return {
      centre: median,
      lower: new Float64Array(n).fill(Math.max(0, mean - reach)),
      upper: new Float64Array(n).fill(mean + reach),
    };
  }
  const error = sizes.map((size) =>
    Math.sqrt((chart === "p" || chart === "p-prime" ? mean * (1 - mean) : mean) / size),
  );
  if (chart === "i") error.fill(meanRange(y, screens) / 1.128);
  if (chart === "p-prime" || chart === "u-prime") {
    const widening =
      meanRange(
        y.map((value, i) => ((error[i] ?? 0) === 0 ? 0 : (value - mean) / (error[i] ?? 1))),
        screens,
      ) / 1.128;
    for (let i = 0; i < n; i++) error[i] = (error[i] ?? 0) * widening;
  }
  const least = chart === "i" ? -Infinity : 0;
  const most = chart === "p" || chart === "p-prime" ? 1 : Infinity;
  return {
    centre: mean,
    lower: error.map((one) => Math.max(least, mean - 3 * one)),
    upper: error.map((one) => Math.min(most, mean + 3 * one)),
  };
}

function weightedMean(y: Float64Array, sizes: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (const [i, size] of sizes.entries()) {
    sum += (y[i] ?? 0) * size;
    weight += size;
  }
  return sum / weight;
}

function meanRange(y: Float64Array, screens: boolean, below = Infinity): number {
  let sum = 0;
  let count = 0;
  for (let i = 1; i < y.length; i++) {
    const range = Math.abs((y[i] ?? 0) - (y[i - 1] ?? 0));
    if (range >= below) continue;
    sum += range;
    count++;
  }
  const mean = count === 0 ? 0 : sum / count;
  return screens ? meanRange(y, false, 3.267 * mean) : mean;
}
