import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { methodFor } from "../../domain/indicator.ts";
import { explainCommand } from "./explain-command.ts";

/** Where the pack's figures come from: files with hashes and rows, what was refused, methods with versions, policy with dates. */
export function provenanceJson(report: BoardReport): string {
  const { organisation, period, structure, structureAsAt, asAt, knownAt, synthetic, buildId, quality } = report;
  const provenance = {
    format: "openward-provenance",
    formatVersion: "1",
    synthetic,
    buildId,
    organisation: organisation.code,
    period: period.label,
    structure,
    structureAsAt,
    asAt,
    knownAt,
    files: quality.files,
    refusedCells: quality.refusedCells,
    refusals: quality.refusals,
    refusedOfOthers: quality.refusedOfOthers,
    dropped: quality.dropped,
    editsAfterPeriod: quality.editsAfterPeriod,
    methods: methodsOf(report),
    policy: report.policy.map(({ id, validFrom, validTo, source }) => ({
      id,
      validFrom,
      validTo: validTo ?? null,
      source,
    })),
  };
  return `${JSON.stringify(provenance, null, 1)}\n`;
}

function methodsOf({ parts, period, organisation }: BoardReport) {
  return parts.flatMap(({ rows }) =>
    rows.map(({ indicator, reading }) => {
      const method = methodFor(indicator, period.last);
      return {
        indicator: indicator.id,
        name: indicator.name,
        version: reading.methodVersion,
        kind: method?.kind ?? null,
        numerator: method?.numerator ?? null,
        denominator: method?.denominator ?? null,
        source: indicator.source,
        sources: indicator.sources,
        reviewed: indicator.reviewed,
        explain: explainCommand(organisation.code, indicator.id, reading.period),
      };
    }),
  );
}
