import { type Funnel, type FunnelUnit, proportionFunnel, rateFunnel, shmiFunnel } from "@openward/stats";
import { counted } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { FunnelPlace } from "../board-report/funnel-place.ts";
import { fewestPeers, type PeerGroup } from "./peer-group.ts";

/** What each peer was counted for one indicator and period. */
export type PeerCounts = ReadonlyMap<string, { readonly n: number | null; readonly d: number | null }>;

/** A funnel over a peer group, before it is said where one organisation stands. */
export interface PeerFunnel {
  readonly group: PeerGroup;
  readonly kind: FunnelPlace["kind"];
  readonly funnel: Funnel<FunnelUnit>;
  /** From the scale of the funnel to the unit shown. */
  readonly factor: number;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly size: number;
    readonly value: number;
  }[];
}

/**
 * Puts the peers of one period into a funnel with over-dispersed limits.
 * @returns null where the indicator has no fair funnel or fewer than 8 peers have a figure
 */
export function peerFunnel(indicator: Indicator, group: PeerGroup, counts: PeerCounts): PeerFunnel | null {
  const kind = indicator.funnel;
  const method = indicator.methods.at(-1);
  if (kind === undefined || method === undefined) return null;
  const members = group.members.flatMap(({ code, name }) => {
    const { n = null, d = null } = counts.get(code) ?? {};
    return n === null || d === null || d <= 0 || (kind === "shmi" && n <= 0) ? [] : [{ code, name, n, d }];
  });
  if (members.length < fewestPeers || members.every(({ n }) => n === 0)) return null;
  const n = members.map((member) => member.n);
  const d = members.map((member) => member.d);
  const total = n.reduce((sum, each) => sum + each, 0) / d.reduce((sum, each) => sum + each, 0);
  switch (kind) {
    case "proportion": {
      const funnel = proportionFunnel({ events: n, trials: d });
      return {
        group,
        kind,
        funnel,
        factor: 100,
        units: members.map((m) => ({ code: m.code, name: m.name, size: m.d, value: (100 * m.n) / m.d })),
      };
    }
    case "rate": {
      const funnel = rateFunnel({ counts: n, exposure: d });
      const per = method.per ?? 1;
      return {
        group,
        kind,
        funnel,
        factor: per * total,
        units: members.map((m) => ({ code: m.code, name: m.name, size: m.d, value: (per * m.n) / m.d })),
      };
    }
    case "shmi": {
      const funnel = shmiFunnel({ observed: n, expected: d });
      return {
        group,
        kind,
        funnel,
        factor: 1,
        units: members.map((m) => ({ code: m.code, name: m.name, size: m.d, value: m.n / m.d })),
      };
    }
  }
}

/** Where one organisation stands in a funnel; null where it has no figure itself. */
export function placeIn(whole: PeerFunnel, organisation: string): FunnelPlace | null {
  const { group, kind, funnel, factor, units } = whole;
  const at = units.findIndex(({ code }) => code === organisation);
  if (at === -1) return null;
  const outside = funnel.units[at]?.outside ?? null;
  const sizes = units.map(({ size }) => size);
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const curves = Array.from({ length: 41 }, (_, i) => {
    const size = smallest + ((largest - smallest) * (i / 40) ** 2 || 0);
    const near = funnel.limits(size, 0.95);
    const far = funnel.limits(size, 0.998);
    const plain = funnel.unadjustedLimits(size, 0.95);
    const plainFar = funnel.unadjustedLimits(size, 0.998);
    return {
      size,
      lower95: factor * near.lower,
      upper95: factor * near.upper,
      lower998: factor * far.lower,
      upper998: factor * far.upper,
      plainLower95: factor * plain.lower,
      plainUpper95: factor * plain.upper,
      plainLower998: factor * plainFar.lower,
      plainUpper998: factor * plainFar.upper,
    };
  });
  const word = { above998: "above-998", below998: "below-998", above95: "above-95", below95: "below-95" } as const;
  return {
    peerGroup: { name: group.name, rule: group.rule, members: units.length },
    kind,
    target: factor * funnel.target,
    phi: funnel.phi,
    tau2: funnel.tau2,
    units: units.map((unit) => ({ ...unit, self: unit.code === organisation })),
    curves,
    outside: outside === null ? null : word[outside],
    sentence: funnelSentence(outside, units.length),
  };
}

function funnelSentence(outside: FunnelUnit["outside"], units: number): string {
  const chance = (share: number) => (units * share).toFixed(1);
  switch (outside) {
    case null:
      return `Within the limits for its size, among ${counted(units, "peer")}.`;
    case "above998":
      return `Higher than expected for its size (outside the 99.8% limits); about ${chance(0.002)} of ${units} would be by chance.`;
    case "below998":
      return `Lower than expected for its size (outside the 99.8% limits); about ${chance(0.002)} of ${units} would be by chance.`;
    case "above95":
      return `Above the 95% limits for its size and within the 99.8% limits; about ${chance(0.05)} of ${units} would be by chance.`;
    case "below95":
      return `Below the 95% limits for its size and within the 99.8% limits; about ${chance(0.05)} of ${units} would be by chance.`;
  }
}
