import { html } from "hono/html";
import { lateExtract, type SourceArrival } from "../../analysis/explain/source-arrivals.ts";
import type { Content } from "../../components/markup.ts";
import { plainDate, plainMonth, plainNumber } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";

/** Whether the next extract of a kind is overdue, said aloud. */
export function lateWords(source: Source, arrival: SourceArrival, today: string): Content {
  if (source.kind === "published") return "by its publisher’s calendar";
  const late = lateExtract(source, arrival, today);
  if (late === null) return isMonthly(source) ? "on time" : "does not come monthly";
  return html`<strong>Late</strong>: the extract for ${plainMonth(late.month)} was due on ${plainDate(late.dueOn)}`;
}

/** True of extracts that come once a month. */
export function isMonthly({ speaksFor }: Source): boolean {
  return speaksFor !== undefined && !("period" in speaksFor);
}

/** "April 2024 to September 2026". */
export function coverWords({ firstMonth, lastMonth }: Pick<SourceArrival, "firstMonth" | "lastMonth">): string {
  if (firstMonth === null || lastMonth === null) return "not told by month";
  return firstMonth === lastMonth ? plainMonth(firstMonth) : `${plainMonth(firstMonth)} to ${plainMonth(lastMonth)}`;
}

/** "12" or that the files do not say. */
export function organisationWords({ organisations }: Pick<SourceArrival, "organisations">): string {
  return organisations === 0 ? "not told apart" : plainNumber(organisations);
}
