import { noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import type { GroupFunnel } from "../../analysis/peers/group-funnel.ts";
import type { NamedGroup } from "../../analysis/peers/named-groups.ts";
import { outsideSentence } from "../../analysis/readings/figures-sentence.ts";
import type { FigureRow } from "../../analysis/readings/indicator-figures.ts";
import { type FunnelData, type FunnelPeer, isFunnelPoint } from "../../charts/funnel-data.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { funnelData, OUTSIDE } from "../board-pack/funnel-data.ts";

/** The funnel of a whole group as a chart takes it: everybody hollow, nobody named in the picture. */
export function groupFunnelData(
  indicator: Indicator,
  group: NamedGroup<FigureRow>,
  funnel: GroupFunnel,
  { period, still }: { readonly period: string; readonly still: boolean },
): FunnelData {
  const units = new Map(funnel.place.units.map((unit) => [unit.code, unit]));
  const peers = group.members.map(({ code, name, reading }): FunnelPeer => {
    const unit = units.get(code);
    if (unit === undefined) return { name, because: noFigure(reading) || "Nothing to divide by." };
    const outside = funnel.outside.get(code) ?? null;
    return {
      name,
      size: unit.size,
      value: unit.value,
      position: outside === null ? "Within the 95% limits" : OUTSIDE[outside],
    };
  });
  return {
    ...funnelData({ indicator }, funnel.place, "funnel"),
    title: `${indicator.name}: ${group.name}, ${periodWords(period)}`,
    sentence: outsideSentence(funnel),
    // A picture that stands alone has no table beside it that could name those without a figure.
    peers: still ? peers.filter(isFunnelPoint) : peers,
    still,
  };
}
