import { plainNumber } from "../../domain/format.ts";
import type { Bounds, Indicator, Method } from "../../domain/indicator.ts";
import type { NumberReading } from "../../domain/reading.ts";
import { figure } from "../board-report/sentences.ts";

/** How a figure comes out of its numbers: "100 × 11 ÷ 24 = 46%". */
export function formulaOf(indicator: Indicator, method: Method, { value, n, d }: NumberReading): string {
  const result = figure(indicator, value);
  const top = n === null ? "?" : amount(n);
  const bottom = d === null ? "?" : amount(d);
  switch (method.kind) {
    case "count":
      return `Counted: ${result}`;
    case "rate":
      return `${plainNumber(method.per ?? 1)} × ${top} ÷ ${bottom} = ${result}`;
    case "proportion":
    case "share":
      return `100 × ${top} ÷ ${bottom} = ${result}`;
    case "largest-share":
      return `100 × ${top} in the largest study ÷ ${bottom} in all = ${result}`;
    case "survival":
      return `Kaplan-Meier median of ${bottom} ${d === 1 ? "study-site" : "study-sites"}, ${top} with the event and ${d === null || n === null ? "?" : amount(d - n)} still waiting = ${result}`;
    case "sum":
      return `Summed over studies = ${result}`;
    case "published":
      return givenFormula(method, result, { top: n === null ? null : top, bottom: d === null ? null : bottom });
  }
}

/** What is taken as a file gives it, and the plain sums that are made where no interval would hold. */
function givenFormula(
  { bounds }: Method,
  result: string,
  { top, bottom }: { readonly top: string | null; readonly bottom: string | null },
): string {
  if (bounds !== undefined)
    return `As published: ${result}${top === null || bottom === null ? "" : ` (${top} against ${bottom})`}`;
  if (top !== null && bottom !== null) return `${top} ÷ ${bottom} = ${result}`;
  return top === null ? `As the files give it: ${result}` : `Counted: ${result}`;
}

/** What the interval of a kind of figure is called; null where it has none. */
export function intervalMethod({ kind, bounds }: Method, { n, lower }: NumberReading): string | null {
  if (lower === null && kind !== "survival") return null;
  switch (kind) {
    case "count":
      return n !== null && n < 10 ? "exact Poisson interval, 95%" : "Byar's interval for a count, 95%";
    case "rate":
      return n !== null && n < 10
        ? "exact Poisson interval of the count over the denominator, 95%"
        : "Byar's interval of the count over the denominator, 95%";
    case "proportion":
      return "Wilson's interval for a proportion, 95%";
    case "survival":
      return "Brookmeyer and Crowley's interval for a median, 95%";
    case "sum":
    case "largest-share":
      return "bootstrap over studies, 2,000 resamples, 95%";
    case "published":
      return publishedBounds[bounds ?? "interval"];
    case "share":
      return null;
  }
}

const publishedBounds: Readonly<Record<Bounds, string>> = {
  interval: "as the publisher gave it",
  limits: "95% limits around the figure expected, as the publisher gave them; no interval of the figure",
  range: "the least and the most it can be, given how what went into it was valued; no interval",
};

function amount(value: number): string {
  return plainNumber(value, Number.isInteger(value) ? 0 : 2);
}
