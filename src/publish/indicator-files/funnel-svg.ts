import type { GroupFunnel } from "../../analysis/peers/group-funnel.ts";
import type { NamedGroup } from "../../analysis/peers/named-groups.ts";
import { havingSentence } from "../../analysis/readings/figures-sentence.ts";
import type { FigureRow } from "../../analysis/readings/indicator-figures.ts";
import { funnelChart } from "../../charts/funnel-chart.ts";
import { standAlone } from "../../charts/stand-alone.ts";
import { type CitedFigures, caveatsOf, citationOf, licenceOf } from "./citation.ts";
import { groupFunnelData } from "./group-funnel-data.ts";

/** The funnel of a group as a picture that stands alone: title, sentence, rule of the group, caveats and citation in it. */
export function funnelSvg(cited: CitedFigures, group: NamedGroup<FigureRow>, funnel: GroupFunnel): string {
  const { indicator, period } = cited.figures;
  const data = groupFunnelData(indicator, group, funnel, { period: period.label, still: true });
  return standAlone(funnelChart(data), {
    ...(cited.synthetic ? { notice: "Synthetic data: every organisation and figure here is made up" } : {}),
    below: [
      `Peers: ${group.name} (${group.rule}). ${havingSentence(group)} The limits allow for over-dispersion.`,
      caveatsOf(cited),
      citationOf(cited),
      licenceOf(cited),
    ],
  });
}
