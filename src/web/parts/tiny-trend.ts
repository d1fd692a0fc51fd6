import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import { xmrSparkline } from "../../charts/xmr-sparkline.ts";
import { wordlessPicture } from "../../publish/board-pack/still-picture.ts";
import { trendData } from "../../publish/board-pack/trend-data.ts";

const drawn = new WeakMap<ReportRow, Map<string, string>>();

/**
 * The trend of a row, small enough for a line of a table; its sentence stands in the same row. A report is shown many times: its
 * tiny trends are drawn once.
 * @param id unique on its page
 * @returns SVG; null where the row has no trend
 */
export function tinyTrend(row: ReportRow, id: string): string | null {
  if (row.trend === null) return null;
  let own = drawn.get(row);
  if (own === undefined) {
    own = new Map();
    drawn.set(row, own);
  }
  const known = own.get(id);
  if (known !== undefined) return known;
  const svg = withinPage(wordlessPicture(xmrSparkline(trendData(row, row.trend, id)).svg));
  own.set(id, svg);
  return svg;
}

/** Within a page a picture needs no name of its language, and one without words no type: fifty of them are 5 kB lighter. */
function withinPage(svg: string): string {
  return svg.replace(/ xmlns="[^"]*"/, "").replace(/ font-family="[^"]*" font-size="[^"]*"/, "");
}
