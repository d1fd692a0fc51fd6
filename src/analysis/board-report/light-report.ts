import type { Indicator } from "../../domain/indicator.ts";
import type { BoardReport, ReportRow } from "./board-report.ts";
import type { FunnelPlace } from "./funnel-place.ts";

/** A report without what only its pictures of peers need, and with names of indicators for the indicators: to be sent and kept. */
export interface LightReport extends Omit<BoardReport, "parts"> {
  readonly parts: readonly (Omit<BoardReport["parts"][number], "rows"> & { readonly rows: readonly LightRow[] })[];
}

type LightRow = Omit<ReportRow, "indicator"> & { readonly indicator: string };

/** Less than half of a report's size: its funnels keep their sentence and verdict and lose every peer and curve. */
export function lightened(report: BoardReport): LightReport {
  return {
    ...report,
    parts: report.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({ ...row, indicator: row.indicator.id, funnel: withoutPeers(row.funnel) })),
    })),
  };
}

function withoutPeers(funnel: FunnelPlace | null): FunnelPlace | null {
  return funnel === null ? null : { ...funnel, units: [], curves: [] };
}

/** The report again, still without its peers. @throws RangeError where it names an indicator that there is none of */
export function fromLight(light: LightReport, indicators: ReadonlyMap<string, Indicator>): BoardReport {
  return {
    ...light,
    parts: light.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => {
        const indicator = indicators.get(row.indicator);
        if (indicator === undefined) throw new RangeError(`a report names the indicator ${row.indicator}`);
        return { ...row, indicator };
      }),
    })),
  };
}
