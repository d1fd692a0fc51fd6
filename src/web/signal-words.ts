import type { ReportRow, ReportSignal } from "../analysis/board-report/board-report.ts";
import { figure, periodWords } from "../analysis/board-report/sentences.ts";
import type { Trend } from "../analysis/board-report/trend.ts";
import { chanceSignals, funnelChance } from "../analysis/signals/chance.ts";
import { plainDate, sentenceCase } from "../domain/format.ts";
import { hasValue } from "../domain/reading.ts";
import { bareFigure, RULE_WORDS } from "../publish/board-pack/words.ts";

/** The rule by which something stands out, in words. */
export function ruleWords(rule: ReportSignal["rule"]): string {
  if (rule === "funnel") return "Outside the 99.8% limits for its size";
  return rule === "guard" ? "A guard warns" : RULE_WORDS[rule];
}

/** How large it is beside what is usual: "58% in September 2026; mean 71%, limits 55% to 87%." */
export function sizeWords({ indicator, reading, trend, funnel }: ReportRow, { rule, to }: ReportSignal): string {
  const now = hasValue(reading) ? figure(indicator, reading.value) : null;
  if (rule === "funnel" && funnel !== null && now !== null)
    return `${now} in ${periodWords(reading.period)}; all peers ${figure(indicator, funnel.target)}.`;
  const at = rule === "guard" || rule === "funnel" ? null : atPoint(trend, to);
  if (at === null) return now === null ? "" : `The guarded figure is ${now} in ${periodWords(reading.period)}.`;
  const inside = (limit: number) => Math.max(0, indicator.unit === "%" ? Math.min(100, limit) : limit);
  const { mean, lower, upper } = at.segment;
  const bare = (value: number) => `${bareFigure(value, indicator)}${indicator.unit === "%" ? "%" : ""}`;
  return `${figure(indicator, at.value)} in ${periodWords(to)}; mean ${bare(mean)}, limits ${bare(inside(lower))} to ${bare(inside(upper))}.`;
}

function atPoint(trend: Trend | null, period: string) {
  const at = trend?.points.findIndex((point) => point.period === period) ?? -1;
  const point = trend?.points[at];
  const segment = trend?.segments.find(({ from, to }) => from <= at && at <= to);
  if (point === undefined || segment === undefined || !hasValue(point.reading)) return null;
  return { value: point.reading.value, segment };
}

/** What chance alone would give where this was looked for. */
export function chanceWords({ indicator: { every } }: ReportRow, { rule }: ReportSignal): string {
  if (rule === "guard") return "Chance is not counted for warnings.";
  if (rule === "funnel") return `By chance: ${funnelChance * 100}% of organisations.`;
  return `By chance: about ${chanceSignals[every].toFixed(every === "month" || every === "quarter" ? 2 : 3)} signals in a steady series.`;
}

/** What the guards of the figure say of it. */
export function guardWords({ guardStatus }: ReportSignal): string {
  if (guardStatus.startsWith("warns")) return `Read with the guard: ${guardStatus.replace(/^warns: /, "")} warns.`;
  return guardStatus === "quiet" ? "Guards quiet." : "Guard not supplied.";
}

/** Who owns it and what is done by when; where nobody does, what to do about that. */
export function ownerWords({ owner, action, due, closed }: ReportSignal, today: string): string {
  if (owner === null) return "No owner named: name one, or note why none is needed.";
  const doing = action === null ? "" : ` ${sentenceCase(action.replace(/\.$/, ""))}.`;
  if (closed !== null) return `${owner}.${doing} Closed on ${plainDate(closed)}.`;
  if (due === null) return `${owner}.${doing} No due date.`;
  return `${owner}.${doing} Due ${plainDate(due)}${due < today ? ", overdue" : ""}.`;
}
