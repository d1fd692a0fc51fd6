import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import type { FunnelPlace } from "../../analysis/board-report/funnel-place.ts";
import type { FunnelData } from "../../charts/funnel-data.ts";
import { withinSentence } from "../../domain/format.ts";
import { measureOf, numberText } from "./trend-data.ts";

/** Where a point stands in a funnel, where it is not within the 95% limits. */
export const OUTSIDE: Readonly<Record<NonNullable<FunnelPlace["outside"]>, string>> = {
  "above-998": "Above the 99.8% limits",
  "below-998": "Below the 99.8% limits",
  "above-95": "Above the 95% limits, within the 99.8% limits",
  "below-95": "Below the 95% limits, within the 99.8% limits",
};

/** What the size of a peer is counted in, by the kind of funnel. */
const SIZE: Readonly<Record<FunnelPlace["kind"], string>> = {
  proportion: "What the figure is out of",
  rate: "Base of the rate",
  shmi: "Expected deaths",
};

/** A row's place among its peers as a funnel chart takes it. */
export function funnelData({ indicator }: Pick<ReportRow, "indicator">, funnel: FunnelPlace, id: string): FunnelData {
  const format = numberText(indicator);
  const percent = indicator.unit === "%";
  const plain998 = funnel.curves.flatMap(({ size, plainLower998: lower, plainUpper998: upper }) =>
    lower === undefined || upper === undefined ? [] : [{ size, lower, upper }],
  );
  return {
    id,
    still: true,
    title: `${indicator.name}: among ${withinSentence(funnel.peerGroup.name)}`,
    sentence: funnel.sentence,
    measure: measureOf(indicator),
    sizeMeasure: SIZE[funnel.kind],
    peers: funnel.units.map(({ name, size, value, self }) => ({
      name,
      size,
      value,
      ...(self
        ? { own: true, position: funnel.outside === null ? "Within the 95% limits" : OUTSIDE[funnel.outside] }
        : {}),
    })),
    centre: { value: funnel.target, text: `All peers ${format(funnel.target)}` },
    inner: funnel.curves.map(({ size, lower95, upper95 }) => ({ size, lower: lower95, upper: upper95 })),
    outer: funnel.curves.map(({ size, lower998, upper998 }) => ({ size, lower: lower998, upper: upper998 })),
    ...(plain998.length === 0 ? {} : { unadjusted: plain998 }),
    sizeScale: sizesDiffer(funnel) ? "square-root" : "linear",
    floor: 0,
    ...(percent ? { ceiling: 100 } : {}),
    format,
    formatTick: format,
  };
}

/** A tenfold difference, which would crowd the small ones on a straight scale. */
function sizesDiffer({ units }: FunnelPlace): boolean {
  const sizes = units.map(({ size }) => size).filter((size) => size > 0);
  return sizes.length > 0 && Math.max(...sizes) > 10 * Math.min(...sizes);
}
