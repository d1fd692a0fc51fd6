import { xmr } from "../../src/xmr.ts";
import type {
  XmrDirection,
  XmrMeaning,
  XmrOptions,
  XmrPoint,
  XmrRule,
  XmrSegment,
  XmrSide,
} from "../../src/xmr-types.ts";
import type { Answer } from "./case.ts";
import { numberOf, numbersOf, numbersOrNullsOf } from "./input.ts";

const directions: Record<string, XmrDirection> = { increase: "higher", decrease: "lower", neutral: "neither" };

/** Answers NHSRplotthedots's cases in the package's own words. */
export const answerXmr: Answer = (input) => {
  const fixAfter = input.fix_after_n_points;
  if (fixAfter !== null && fixAfter !== undefined && !(numberOf(fixAfter) >= 12)) {
    throw new RangeError(`the package fixes limits after 12 points or more: ${fixAfter}`);
  }
  const options: XmrOptions = {
    direction: directions[String(input.improvement_direction)] ?? "neither",
    screenRanges: input.screen_outliers === true,
    rebaseAt: numbersOf(input.rebase_at_1based).map((at) => at - 1),
    ...(fixAfter === null || fixAfter === undefined ? {} : { fixAfter: numberOf(fixAfter) }),
    ...(input.target === null || input.target === undefined ? {} : { target: numberOf(input.target) }),
  };
  const { points, segments, signals, assurance } = xmr(numbersOrNullsOf(input.y), options);
  const group = (index: number) => segments.findIndex(({ to }) => index <= to);
  const sideOf = ({ index, rule }: XmrPoint) =>
    signals.find((signal) => signal.rule === rule && signal.from <= index && index <= signal.to)?.side;
  const each = <T>(give: (point: XmrPoint, segment: XmrSegment) => T) =>
    points.flatMap((point) => {
      const segment = segments[group(point.index)];
      return segment === undefined ? [] : [give(point, segment)];
    });
  return {
    mean: each(({ mean }) => mean),
    // The package has no limits where there is no moving range; we put both on the mean and call nothing outside them.
    lpl: each(({ lower }, { ranges }) => (ranges === 0 ? null : lower)),
    upl: each(({ upper }, { ranges }) => (ranges === 0 ? null : upper)),
    outside_limits: each(({ outside, value }, { ranges }) => (ranges === 0 || value === null ? null : outside)),
    close_to_limits: each(({ outside, value }, { ranges, nearLower, nearUpper }) =>
      ranges === 0 || value === null ? null : !outside && (value < nearLower || value > nearUpper),
    ),
    relative_to_mean: each(({ value, mean }) => (value === null ? null : Math.sign(value - mean))),
    rebase_group: each(({ index }) => group(index)),
    special_cause_type: each((point) => specialCause(sideOf(point), point.rule)),
    point_type: each((point) => pointType(sideOf(point), point.meaning)),
    assurance: assurance?.replace("-", "_") ?? null,
    // The package warns where a segment has fewer than 13 rows; our trial limits are those set by fewer than 12 points.
    short_group_warning: each((_, { from, to }) => to - from + 1 < 13),
  };
};

const labels: Record<XmrRule, Partial<Record<XmrSide, string>>> = {
  outside: { above: "Above UCL", below: "Below LCL" },
  trend: { rising: "7 Point Trend (Increasing)", falling: "7 Point Trend (Decreasing)" },
  "two-of-three": { above: "2 in 3 Above CL", below: "2 in 3 Below CL" },
  shift: { above: "7 Points Above CL", below: "7 Points Below CL" },
};

function specialCause(side: XmrSide | undefined, rule: XmrRule | null): string {
  return rule === null || side === undefined ? "Common Cause" : (labels[rule][side] ?? "no label");
}

function pointType(side: XmrSide | undefined, meaning: XmrMeaning | null): string {
  if (meaning === null) return "common_cause";
  if (meaning !== "neither") return `special_cause_${meaning}`;
  return `special_cause_neutral_${side === "above" || side === "rising" ? "high" : "low"}`;
}
