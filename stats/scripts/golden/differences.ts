import type { GoldenCase, Tolerance, Value } from "./case.ts";

// What a file says about the program that made it, for reading only.
const aboutTheReference = new Set([
  "boundary_R",
  "converged_R",
  "message",
  "must_flag",
  "R_coefficients_not_to_compare",
  "warnings",
]);

// Without over-dispersion theta runs off to wherever the reference stopped: only what does not hang on it is compared.
const besideTheta = new Set(["coefficients", "theta_to_infinity"]);

/**
 * Compares an answer with the expected values of a golden case.
 * @param got one value for each key of the case's `expected`; extra keys are not looked at
 * @returns one line for each place that differs; none if the case passes
 */
export function differences(got: { readonly [key: string]: unknown }, { expected, tolerance }: GoldenCase): string[] {
  const lines: string[] = [];
  for (const [key, want] of Object.entries(expected)) {
    if (aboutTheReference.has(key) || (expected.theta_to_infinity === true && !besideTheta.has(key))) continue;
    compare(got[key], want, { ...tolerance, ...tolerance.keys?.[key] }, key, lines);
  }
  return lines;
}

function compare(got: unknown, want: Value, tolerance: Tolerance, place: string, lines: string[]): void {
  if (Array.isArray(want)) {
    const list = got instanceof Float64Array ? Array.from(got) : got;
    if (!Array.isArray(list) || list.length !== want.length) {
      lines.push(`${place}: got ${show(list)}, want a list of ${want.length}`);
      return;
    }
    for (const [i, item] of want.entries()) compare(list[i], item, tolerance, `${place}[${i}]`, lines);
  } else if (typeof want === "object" && want !== null) {
    for (const [key, item] of Object.entries(want)) {
      const inner = typeof got === "object" && got !== null ? (got as Record<string, unknown>)[key] : undefined;
      compare(inner, item, tolerance, `${place}.${key}`, lines);
    }
  } else if (!same(got, want, tolerance)) {
    lines.push(`${place}: got ${show(got)}, want ${show(want)}`);
  }
}

function same(got: unknown, want: Value, { rel = 0, abs = 0 }: Tolerance): boolean {
  if (want === null || want === "NaN") return got === null || Number.isNaN(got);
  if (want === "Infinity" || want === "-Infinity") return got === Number(want);
  if (typeof want === "number") return typeof got === "number" && Math.abs(got - want) <= abs + rel * Math.abs(want);
  return got === want;
}

function show(value: unknown): string {
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing").slice(0, 80);
}
