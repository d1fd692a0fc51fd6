import { logOfTail } from "./inner/log-of-tail.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

const a = [2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356, 0.06568233791820745];
const b = [47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const c = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726, 6848.190450536283,
  11602.65143764735, 9842.714838383978, 1.0765576773720192e-8,
];
const d = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];

/**
 * The standard normal distribution function.
 * @param x any number, infinities allowed
 * @param tail "lower" for P(Z <= x), "upper" for P(Z > x), which keeps its digits where x is large
 * @param scale "log" for the natural logarithm
 * @returns a probability or its logarithm, to full relative accuracy in the tail asked for
 * @throws RangeError if x is not a number
 * @see Cody 1969, Rational Chebyshev approximations for the error function
 * @example
 * normalCdf(1.96); // 0.97500
 * normalCdf(10, "upper"); // 7.6199e-24
 */
export function normalCdf(x: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (scale === "plain") return plain(x, tail);
  const size = Math.abs(x);
  return logOfTail(
    tail,
    (side) => plain(x, side),
    () => (size === Infinity ? -Infinity : -0.5 * size * size - Math.log(millsFraction(size)) - 0.9189385332046727),
  );
}

function plain(x: number, tail: Tail): number {
  const y = Math.abs(x);
  if (y <= 0.67448975) {
    const xx = x * x;
    const half = x * rational(a, b, 3, xx);
    return tail === "lower" ? 0.5 + half : 0.5 - half;
  }
  const outer = outerTail(y);
  return x > 0 === (tail === "upper") ? outer : 1 - outer;
}

function outerTail(y: number): number {
  if (y > 38.6) return 0;
  const sixteenths = Math.trunc(y * 16) / 16;
  const rest = (y - sixteenths) * (y + sixteenths);
  const gauss = Math.exp(-sixteenths * sixteenths * 0.5) * Math.exp(-rest * 0.5);
  if (y <= Math.sqrt(32)) return gauss * rational(c, d, 7, y);
  return (gauss * 0.3989422804014327) / millsFraction(y);
}

// Laplace's continued fraction for the ratio of density to tail: 40 steps are exact to the last digit from 5.7 out.
function millsFraction(y: number): number {
  let fraction = y;
  for (let k = 40; k > 0; k--) fraction = y + k / fraction;
  return fraction;
}

// The last coefficient of the upper list multiplies the highest power; the lower polynomial has leading coefficient 1.
function rational(upper: readonly number[], lower: readonly number[], degree: number, x: number): number {
  let above = (upper[degree + 1] ?? 0) * x;
  let below = x;
  for (let i = 0; i < degree; i++) {
    above = (above + (upper[i] ?? 0)) * x;
    below = (below + (lower[i] ?? 0)) * x;
  }
  return (above + (upper[degree] ?? 0)) / (below + (lower[degree] ?? 0));
}
