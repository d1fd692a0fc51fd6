import type { Indicator } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import type { TrendWithSignals } from "../signals/trend-of.ts";
import type { GuardState, ReportSignal } from "./board-report.ts";
import type { FunnelPlace } from "./funnel-place.ts";
import { signalSentence } from "./sentences.ts";

/** What somebody undertook to do about a signal. */
export interface Action {
  readonly indicator: string;
  readonly rule: string;
  readonly owner: string;
  readonly action: string | null;
  readonly due: string | null;
  readonly closed: string | null;
  readonly minuteRef: string | null;
}

/** Actions of one organisation for one period, as its extract has them. */
export async function actionsFor(facts: Facts, organisation: string, period: Period): Promise<Action[]> {
  return await facts.rows<Action>(
    sql`
      select indicator, rule, owner_role as owner, action, due::varchar as due, closed::varchar as closed, minute_ref as "minuteRef"
      from actions
      where org = $organisation
        and period = $period
      order by indicator, rule`,
    { organisation, period: period.label },
  );
}

/** Signals of one indicator that touch the period: runs in its series, its place in a funnel, guards that warn. */
export function signalsOf(
  indicator: Indicator,
  {
    trend,
    funnel,
    guards,
  }: { trend: TrendWithSignals | null; funnel: FunnelPlace | null; guards: readonly GuardState[] },
  period: Period,
  actions: readonly Action[],
): ReportSignal[] {
  const warning = guards.filter(({ state }) => state === "warns");
  const guardStatus =
    warning.length > 0
      ? `warns: ${warning.map(({ indicator: id }) => id).join(", ")}`
      : guards.some(({ state }) => state === "quiet" || state === "shown")
        ? "quiet"
        : "guard not supplied";
  const owned = (rule: ReportSignal["rule"]) => {
    const found = actions.find((action) => action.indicator === indicator.id && sameRule(action.rule, rule));
    return {
      owner: found?.owner ?? null,
      action: found?.action ?? null,
      due: found?.due ?? null,
      closed: found?.closed ?? null,
      minuteRef: found?.minuteRef ?? null,
    };
  };
  const common = { indicator: indicator.id, name: indicator.name, guardStatus };
  const signals: ReportSignal[] = [];
  for (const { rule, from, to, side, meaning } of trend?.signals ?? []) {
    const points = trend?.trend.points ?? [];
    const first = points[from]?.period ?? "";
    const last = points[to]?.period ?? "";
    if (last === "" || readPeriod(last).last < period.first) continue;
    signals.push({
      ...common,
      rule,
      from: first,
      to: last,
      meaning,
      strength: rule === "outside" ? "strong" : rule === "two-of-three" ? "weak" : "moderate",
      ...owned(rule),
      sentence: signalSentence(rule, side, { from: first, to: last, points: to - from + 1, every: indicator.every }),
    });
  }
  if (
    funnel !== null &&
    indicator.betterWhen !== "context" &&
    (funnel.outside === "above-998" || funnel.outside === "below-998")
  ) {
    const above = funnel.outside === "above-998";
    const wanted = indicator.betterWhen === "higher" ? above : indicator.betterWhen === "lower" ? !above : null;
    signals.push({
      ...common,
      rule: "funnel",
      from: period.label,
      to: period.label,
      meaning: wanted === null ? "neither" : wanted ? "improvement" : "concern",
      strength: "strong",
      ...owned("funnel"),
      sentence: funnel.sentence,
    });
  }
  for (const guard of warning)
    signals.push({
      ...common,
      rule: "guard",
      from: period.label,
      to: period.label,
      meaning: "concern",
      strength: "read with care",
      ...owned("guard"),
      sentence: guard.sentence,
    });
  return signals;
}

function sameRule(written: string, rule: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  return plain(written) === plain(rule);
}
