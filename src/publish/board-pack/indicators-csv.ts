import type { BoardReport, ReportRow } from "../../analysis/board-report/board-report.ts";
import { boundsAre } from "../../analysis/board-report/bounds-words.ts";
import { hasValue } from "../../domain/reading.ts";
import { type CsvCell, csvText } from "./csv.ts";

const HEAD =
  "indicator,name,organisation,period,structure,value,n,d,lower,upper,unit,state,guard,guard_value,method_version,bounds_are".split(
    ",",
  );

/**
 * Every indicator of the report, one line each, in the order of the report. Where an indicator has several guards,
 * `bounds_are` says what lower and upper are: an "interval" of the figure, a "range" of valuations, or a publisher's "limits" around the figure it
 * expects. `guard` and `guard_value` hold them in one order with semicolons between; a guard without a figure leaves its place empty.
 */
export function indicatorsCsv(report: BoardReport): string {
  return csvText(
    HEAD,
    report.parts.flatMap(({ rows }) => rows.map(indicatorLine)),
  );
}

function indicatorLine({ indicator, reading, guards }: ReportRow): readonly CsvCell[] {
  const figure = hasValue(reading) ? reading : null;
  // What a hidden figure came from would give it back.
  const counts = reading.state === "suppressed" ? null : reading;
  return [
    indicator.id,
    indicator.name,
    reading.organisation,
    reading.period,
    reading.structure,
    figure?.value ?? null,
    counts?.n ?? null,
    counts?.d ?? null,
    figure?.lower ?? null,
    figure?.upper ?? null,
    indicator.unit,
    reading.state,
    guards.map((guard) => guard.indicator).join(";"),
    guardValues(guards),
    reading.methodVersion,
    boundsAre(indicator, reading),
  ];
}

function guardValues(guards: ReportRow["guards"]): CsvCell {
  const values = guards.map(({ reading }) => (reading !== null && hasValue(reading) ? reading.value : null));
  const [only = null] = values;
  return values.length < 2 ? only : values.map((value) => value ?? "").join(";");
}
