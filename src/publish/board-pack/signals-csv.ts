import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { csvText } from "./csv.ts";

const HEAD =
  "organisation,period,indicator,name,rule,from,to,meaning,strength,guard_status,owner_role,action,due,closed,minute_ref,sentence".split(
    ",",
  );

/** Every signal of the report, one line each, in the order of the report; what nobody stated is empty. */
export function signalsCsv({ organisation, period, signals }: BoardReport): string {
  return csvText(
    HEAD,
    signals.map((signal) => [
      organisation.code,
      period.label,
      signal.indicator,
      signal.name,
      signal.rule,
      signal.from,
      signal.to,
      signal.meaning,
      signal.strength,
      signal.guardStatus,
      signal.owner,
      signal.action,
      signal.due,
      signal.closed,
      signal.minuteRef,
      signal.sentence,
    ]),
  );
}
