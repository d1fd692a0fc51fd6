import { counted, plainDate, withinSentence } from "../../domain/format.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import type { ReportPart } from "./board-report.ts";
import type { ReportQuality } from "./report-quality.ts";

/** What a report cannot tell its readers: what no such report can, and what this one lacks. */
export function cannotTell(
  parts: readonly ReportPart[],
  { refusedCells, refusals }: ReportQuality,
  policy: readonly PolicyFact[],
  asAt: string,
): string[] {
  const fixed = [
    "Whether research activity and patients' outcomes go together here: one organisation's figures cannot show that, and nothing in this report says that one brings about the other.",
    "How people fared who were not offered a study, or who were asked and said no.",
    "Whether the studies that were open are the ones local people most need.",
    "What happened after the files were received: figures of the last months may still change.",
  ];
  const missing = parts
    .filter(({ notSupplied }) => notSupplied.length > 0)
    .map(
      ({ number, title }) =>
        `Part ${number}, ${withinSentence(title)}: some of its files were not supplied, so nothing is said there in their place.`,
    );
  const refused =
    refusedCells === 0
      ? []
      : [
          `${counted(refusedCells, "cell")} could not be read; what stood in those rows is not in any figure (part 10 lists ${refusals.length < refusedCells ? `the first ${refusals.length}` : "them"}).`,
        ];
  const rules =
    policy.length === 0
      ? [`Which rules were in force on ${plainDate(asAt)}: the list of policy holds none for that day.`]
      : [];
  return [...fixed, ...missing, ...refused, ...rules];
}
