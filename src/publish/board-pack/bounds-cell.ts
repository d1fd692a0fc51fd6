import { html } from "hono/html";
import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import { boundsAre, boundsNames, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import type { ThemeRow } from "../../components/theme-table.ts";
import { sentenceCase } from "../../domain/format.ts";

/** The bounds of a row in a table of all indicators: its interval, or limits that are called what they are. */
export function boundsCell({ indicator, reading }: ReportRow): Pick<ThemeRow, "interval" | "otherBounds"> {
  const range = rangeWords(indicator, reading);
  if (range === null) return { interval: "No interval" };
  const are = boundsAre(indicator, reading);
  if (are === null || are === "interval") return { interval: range };
  return {
    interval: html`${sentenceCase(boundsNames[are])} <span class="ow-nowrap">${range}</span>`,
    otherBounds: true,
  };
}
