import type { BetterWhen, MethodKind } from "./indicator.ts";

/** A kind of figure in words. */
export interface MethodKindWords {
  /** In a sentence: "proportions". */
  readonly name: string;
  /** How the figure comes out. */
  readonly figure: string;
  /** How its interval does, or why there is none. */
  readonly interval: string;
  /** When there is no figure, and what to watch for. */
  readonly mind: string;
}

/** How each kind of figure is worked out. */
export const methodKindWords: Readonly<Record<MethodKind, MethodKindWords>> = {
  count: {
    name: "counts",
    figure: "The number counted.",
    interval: "95%: the exact Poisson interval below 10 events, Byar’s approximation from 10 on.",
    mind: "Where files came for some months of the period only, the figure is at least that much, and says so.",
  },
  rate: {
    name: "rates",
    figure: "What was counted, divided by its base, for each stated number of the base.",
    interval: "95%: the interval of the count, over the same base; the base itself is taken as known.",
    mind: "With fewer than 10 events the interval is to be read before the figure.",
  },
  proportion: {
    name: "proportions",
    figure: "100 times what was counted, divided by what it is out of.",
    interval: "95%: Wilson’s, which never reaches beyond none or all and holds for small numbers.",
    mind: "Where there was none to count, the figure is not applicable: it is not 0%.",
  },
  share: {
    name: "shares",
    figure: "100 times the part, divided by the whole, of money or of an agreed list.",
    interval: "None: the whole is known and nothing was sampled.",
    mind: "Where the whole is nothing, the figure is not applicable.",
  },
  survival: {
    name: "waiting times",
    figure:
      "The day by which half had finished, with those still waiting counted as waiting so far (Kaplan and Meier).",
    interval: "95%: Brookmeyer and Crowley’s, which may have no upper bound yet.",
    mind: "Where more than half are still waiting there is no median yet. A mean of those that have finished would be too short.",
  },
  sum: {
    name: "weighted sums",
    figure: "The sum of the parts that each study adds.",
    interval:
      "95%: a bootstrap over studies, 2,000 resamples from a fixed seed, so that the same figure always has the same interval.",
    mind: "Studies are drawn anew, not people: one study can carry much of the figure.",
  },
  "largest-share": {
    name: "shares of the largest study",
    figure: "100 times the people in the largest study, divided by the people in all studies.",
    interval: "95%: a bootstrap over studies, 2,000 resamples from a fixed seed.",
    mind: "It falls by arithmetic as the number of studies rises.",
  },
  published: {
    name: "figures as given",
    figure: "As the publisher or the file gives it, or the plain sum that numerator and denominator name.",
    interval:
      "None. Where a publisher draws limits around the figure that it expects, they stand as published limits and are never called an interval.",
    mind: "Published figures of two organisations are never added up.",
  },
};

/** Which way is wanted, in words. */
export const betterWhenWords: Readonly<Record<BetterWhen, string>> = {
  higher: "higher",
  lower: "lower",
  neither: "neither; it is watched for change",
  context: "nothing: it is context, never judged or combined",
};
