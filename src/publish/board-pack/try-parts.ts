import type { LackingFile, ReportLine, ReportPart } from "../../analysis/board-report/board-report.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { tryIndicators } from "./try-indicators.ts";

/** The parts of a pack, with nothing in them. */
export const PARTS: readonly ReportPart[] = [
  part(2, "set-up", "Set-up", "How soon do studies open, and who is still waiting?"),
  part(3, "activity", "Activity and breadth", "How many people take part, in what, and how widely?"),
  part(4, "income", "Income and terms", "What came in, on what terms, and what was it used for?"),
  part(5, "people", "People", "Who does research here, and which posts stand empty?"),
  part(6, "patients", "Patients and fairness", "Are patients told, heard and fairly offered research?"),
  part(7, "partnerships", "Partnerships", "Which partnerships were opened, are live, or are overdue?"),
  part(12, "context", "Context", "Shown for context; never judged and never combined."),
];

/** What is missing where nobody sent figures of money. */
export const finance = lacking("finance", "Research finance");

function part(number: number, id: string, title: string, asks: string): ReportPart {
  return { number, id, title, asks, notSupplied: [], rows: [], tables: [], policy: [] };
}

/** A kind of file that is missing. */
export function lacking(source: string, title: string): LackingFile {
  return { source, title };
}

/** A part by its number. */
export function partNumbered(number: number): ReportPart {
  const found = PARTS.find((candidate) => candidate.number === number);
  if (found === undefined) throw new RangeError(`no part ${number}`);
  return found;
}

/** The indicators of a part. */
export function rowsOf(partId: string): readonly Indicator[] {
  const theme = partId === "quality" ? "quality" : partId;
  return Array.from(tryIndicators.values()).filter((indicator) => indicator.theme === theme);
}

/** An indicator by its id. */
export function indicatorOf(id: string): Indicator {
  const found = tryIndicators.get(id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}

/** A line of the first page. */
export function line(
  text: string,
  indicator: string | null,
  owner: string | null = null,
  due: string | null = null,
): ReportLine {
  return { text, indicator, owner, due };
}
