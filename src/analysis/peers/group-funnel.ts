import type { Indicator } from "../../domain/indicator.ts";
import type { FunnelPlace } from "../board-report/funnel-place.ts";
import type { FigureRow } from "../readings/indicator-figures.ts";
import { peerFunnel, placeIn } from "./funnel-of.ts";
import type { NamedGroup } from "./named-groups.ts";

/** A funnel of a whole group, in which nobody is singled out. */
export interface GroupFunnel {
  readonly place: FunnelPlace;
  /** Where each organisation with a figure stands, by code; null within the 95% limits. */
  readonly outside: ReadonlyMap<string, FunnelPlace["outside"]>;
}

/** The funnel of a group; null where the indicator has no fair one or fewer than 8 have a figure. */
export function groupFunnel(indicator: Indicator, group: NamedGroup<FigureRow>): GroupFunnel | null {
  const counts = new Map(group.members.map(({ code, reading: { n, d } }) => [code, { n, d }]));
  const funnel = peerFunnel(indicator, group, counts);
  if (funnel === null) return null;
  const first = funnel.units[0];
  const place = first === undefined ? null : placeIn(funnel, first.code);
  if (place === null) return null;
  const words = { above998: "above-998", below998: "below-998", above95: "above-95", below95: "below-95" } as const;
  const stands = (i: number): FunnelPlace["outside"] => {
    const outside = funnel.funnel.units[i]?.outside ?? null;
    return outside === null ? null : words[outside];
  };
  return {
    place: { ...place, outside: null, units: place.units.map((unit) => ({ ...unit, self: false })) },
    outside: new Map(funnel.units.map(({ code }, i) => [code, stands(i)])),
  };
}
