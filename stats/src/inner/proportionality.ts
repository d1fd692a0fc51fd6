import { chiSquareCdf } from "../chi-square-cdf.ts";
import type { ChiSquareTest } from "../chi-square-test.ts";
import { choleskyOf } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { lookAtCox } from "./cox-look.ts";
import type { CoxRows } from "./cox-rows.ts";

/**
 * The score test of whether coefficients change with 1 - survival just before each event, all of them together.
 * @param kept the coefficients that have an estimate
 * @see Grambsch & Therneau 1994; survival::cox.zph 3
 */
export function testProportionality(
  rows: CoxRows,
  beta: Float64Array,
  efron: boolean,
  kept: Uint32Array,
): ChiSquareTest {
  const { size } = rows;
  const survival = survivalBefore(rows);
  const g = (time: number) => 1 - (survival.get(time) ?? 1);
  const plain = lookAtCox(rows, beta, efron);
  const once = lookAtCox(rows, beta, efron, g);
  const twice = lookAtCox(rows, beta, efron, g, (time) => g(time) ** 2);
  const wide = 2 * size;
  const information = new Float64Array(wide * wide);
  const slope = new Float64Array(wide);
  for (let a = 0; a < size; a++) {
    slope[size + a] = once.slope[a] ?? 0;
    for (let b = 0; b < size; b++) {
      information[a * wide + b] = plain.information[a * size + b] ?? 0;
      information[a * wide + size + b] = once.information[a * size + b] ?? 0;
      information[(size + a) * wide + b] = once.information[a * size + b] ?? 0;
      information[(size + a) * wide + size + b] = twice.information[a * size + b] ?? 0;
    }
  }
  // Where all events are at one time nothing can change with it, and no column of the second half is left.
  const cholesky = choleskyOf(information, wide);
  if (cholesky === null || cholesky.kept.length <= kept.length) return { chiSquare: 0, df: 0, pValue: 1 };
  const solved = choleskySolve(cholesky, slope);
  let chiSquare = 0;
  for (const [a, value] of slope.entries()) chiSquare += value * (solved[a] ?? 0);
  const df = cholesky.kept.length - kept.length;
  return { chiSquare, df, pValue: chiSquareCdf(Math.max(0, chiSquare), df, "upper") };
}

// Kaplan and Meier's survival of all strata together, just before each time with an event. As in R, rows of any weight count
// once here: it only sets the clock.
function survivalBefore({ rows, time, start, happened, isDelayed }: CoxRows): Map<number, number> {
  const order = Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0));
  const entries = isDelayed
    ? Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0))
    : order;
  const survival = new Map<number, number>();
  let entered = 0;
  let atRisk = 0;
  let now = 1;
  for (let from = 0; from < rows; ) {
    const moment = time[order[from] ?? 0] ?? 0;
    for (; entered < rows; entered++) {
      const i = entries[entered] ?? 0;
      if (!((start[i] ?? 0) < moment)) break;
      atRisk++;
    }
    let events = 0;
    let gone = 0;
    let to = from;
    for (; to < rows && time[order[to] ?? 0] === moment; to++) {
      const i = order[to] ?? 0;
      gone++;
      events += happened[i] ?? 0;
    }
    if (events > 0) {
      survival.set(moment, now);
      now *= 1 - events / atRisk;
    }
    atRisk -= gone;
    from = to;
  }
  return survival;
}
