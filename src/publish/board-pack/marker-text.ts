import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { SYNTHETIC_NOTICE } from "../../components/page-frame.ts";

/** The file that says, beside a made-up pack, that it is one: the tables have no room for a banner. */
export function markerText({ organisation, period, buildId }: BoardReport): string {
  const marker = {
    synthetic: true,
    notice: SYNTHETIC_NOTICE,
    organisation: organisation.code,
    period: period.label,
    buildId,
  };
  return `${JSON.stringify(marker, null, 1)}\n`;
}
