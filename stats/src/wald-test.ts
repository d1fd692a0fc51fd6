import { chiSquareCdf } from "./chi-square-cdf.ts";
import type { ChiSquareTest } from "./chi-square-test.ts";
import { choleskyOf } from "./inner/cholesky.ts";
import { choleskySolve } from "./inner/cholesky-solve.ts";
import type { Coefficient } from "./model-types.ts";

/**
 * Wald's test that several coefficients are all 0: those of a factor, or the curved part of a spline.
 * Formula: b'V^-1 b, with b the coefficients and V their covariance.
 * @param fit any fitted model of this package
 * @param names of coefficients; those without an estimate are left out
 * @returns df is the number of coefficients tested
 * @throws RangeError if the model has no coefficient of a name
 * @see Harrell 2015, 9.2.3
 * @example
 * const age = { name: "age", levels: [0, 1, 2] };
 * const fit = fitLogistic({ events: [10, 20, 40], trials: [100, 100, 100], terms: [age] });
 * fit.status === "fitted" && waldTest(fit, ["age1", "age2"]); // { chiSquare: 23.624, df: 2, pValue: 0.0000074162 }
 */
export function waldTest(
  fit: { readonly coefficients: readonly Coefficient[]; readonly covariance: readonly Float64Array[] },
  names: readonly string[],
): ChiSquareTest {
  const estimated = fit.coefficients.filter(({ estimate }) => estimate !== null);
  const places = names.flatMap((name) => {
    if (!fit.coefficients.some((one) => one.name === name))
      throw new RangeError(`the model has no coefficient ${name}`);
    const place = estimated.findIndex((one) => one.name === name);
    return place < 0 ? [] : [place];
  });
  const n = places.length;
  const matrix = Float64Array.from(places.flatMap((i) => places.map((j) => fit.covariance[i]?.[j] ?? 0)));
  const values = Float64Array.from(places, (i) => estimated[i]?.estimate ?? 0);
  const cholesky = choleskyOf(matrix, n);
  const df = cholesky?.kept.length ?? 0;
  if (cholesky === null || df === 0) return { chiSquare: 0, df: 0, pValue: 1 };
  const solved = choleskySolve(cholesky, values);
  const chiSquare = cholesky.kept.reduce((sum, i) => sum + (values[i] ?? 0) * (solved[i] ?? 0), 0);
  return { chiSquare, df, pValue: chiSquareCdf(Math.max(0, chiSquare), df, "upper") };
}
