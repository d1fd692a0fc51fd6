import { type CitedFigures, caveatsOf, citationOf, licenceOf } from "./citation.ts";
import { figureRecord } from "./figure-record.ts";

/** The figures of one indicator and period for a program, with the whole definition. */
export function figuresJson(cited: CitedFigures): string {
  const { figures, buildId, synthetic } = cited;
  const { indicator, period, method, otherNations } = figures;
  const { id, name, question, matters, unit, betterWhen, levels, caveats, gaming, owner, source } = indicator;
  const {
    kind,
    version,
    per = null,
    bounds = "interval",
    numerator,
    denominator,
    counts,
    validFrom = null,
    validTo = null,
  } = method;
  const whole = {
    indicator: { id, name, question, matters, unit, betterWhen, levels, caveats, gaming, owner, source },
    reviewed: indicator.reviewed,
    reviewDue: indicator.reviewDue,
    method: { version, kind, per, bounds, numerator, denominator, validFrom, validTo, counts },
    guards: indicator.guards.map(({ indicator: guard, shows, warnsWhen }) => ({
      indicator: guard,
      shows,
      warnsWhen: warnsWhen?.because ?? null,
    })),
    period: { label: period.label, kind: period.kind, first: period.first, last: period.last },
    structure: "as-reported",
    buildId,
    synthetic,
    citation: citationOf(cited),
    caveats: caveatsOf(cited),
    licence: licenceOf(cited),
    otherNationsLeftOut: otherNations
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ nation, leftOut }) => ({ nation, organisations: leftOut.length })),
    rows: figures.rows.map((row) => figureRecord(figures, row)),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
