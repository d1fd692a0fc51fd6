import type { Funnel, FunnelUnit } from "../../src/funnel-types.ts";
import { katzRatio } from "../../src/katz-ratio.ts";
import { newcombeDifference, type Share } from "../../src/newcombe-difference.ts";
import { proportionFunnel } from "../../src/proportion-funnel.ts";
import { rateFunnel } from "../../src/rate-funnel.ts";
import { shmiFunnel } from "../../src/shmi-funnel.ts";
import type { Answer, Values } from "./case.ts";
import { confidenceOf, numbersOf } from "./input.ts";

/** Newcombe's interval for each pair of proportions. */
export const answerNewcombe: Answer = (input) => {
  const each = pairsOf(input).map(([one, other]) => newcombeDifference(one, other, confidenceOf(input.confidence)));
  return {
    difference: each.map(({ difference }) => difference),
    lower: each.map(({ lower }) => lower),
    upper: each.map(({ upper }) => upper),
  };
};

/** Katz's interval for each pair of proportions. */
export const answerKatz: Answer = (input) => {
  const each = pairsOf(input).map(([one, other]) => katzRatio(one, other, confidenceOf(input.confidence)));
  return {
    ratio: each.map(({ ratio }) => ratio),
    lower: each.map(({ lower }) => lower),
    upper: each.map(({ upper }) => upper),
  };
};

/** Funnels without any option, at the two levels that are drawn. */
export const answerFunnelSite: Answer = (input) => {
  const events = numbersOf(input.events);
  const sizes = numbersOf(input.sizes);
  const { funnel, values } = made(String(input.kind), events, sizes);
  const near = sizes.map((size) => funnel.limits(size, 0.95));
  const far = sizes.map((size) => funnel.limits(size, 0.998));
  return {
    target: funnel.target,
    phi: funnel.phi,
    tau2: funnel.tau2,
    values,
    z: funnel.units.map(({ z }) => z),
    kept: funnel.units.map(({ kept }) => kept),
    lower95: near.map(({ lower }) => lower),
    upper95: near.map(({ upper }) => upper),
    lower998: far.map(({ lower }) => lower),
    upper998: far.map(({ upper }) => upper),
  };
};

function made(kind: string, events: number[], sizes: number[]): { funnel: Funnel<FunnelUnit>; values: number[] } {
  if (kind === "proportion") {
    const funnel = proportionFunnel({ events, trials: sizes });
    return { funnel, values: funnel.units.map(({ proportion }) => proportion) };
  }
  const funnel =
    kind === "rate"
      ? rateFunnel({ counts: events, exposure: sizes })
      : shmiFunnel({ observed: events, expected: sizes });
  return { funnel, values: funnel.units.map(({ ratio }) => ratio) };
}

function pairsOf(input: Values): [Share, Share][] {
  const trials = numbersOf(input.trials);
  const otherEvents = numbersOf(input.other_events);
  const otherTrials = numbersOf(input.other_trials);
  return numbersOf(input.events).map((events, i) => [
    { events, trials: trials[i] ?? 0 },
    { events: otherEvents[i] ?? 0, trials: otherTrials[i] ?? 0 },
  ]);
}
