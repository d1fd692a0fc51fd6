import { counted, listed, plainDate } from "../../domain/format.ts";
import type { Structure } from "../../domain/reading.ts";
import type { ExplainedFigure } from "./explain-figure.ts";
import type { CountedRows } from "./rows-behind.ts";

// Words of a receipt that the site and the command line say alike.

const structures: Readonly<Record<Structure, string>> = {
  "as-reported": "as reported",
  "mapped-to-current": "mapped to the organisations",
  "like-for-like": "like for like, in the organisations",
};

/** "as reported"; "mapped to the organisations of 30 September 2026". */
export function structureWords({ reading, structureAsAt }: Pick<ExplainedFigure, "reading" | "structureAsAt">): string {
  const words = structures[reading.structure];
  return reading.structure === "as-reported" ? words : `${words} of ${plainDate(structureAsAt)}`;
}

/** "40 rows are counted in the numerator and 80 in the denominator." */
export function countedWords(rows: readonly CountedRows[]): string {
  const [first, ...others] = rows.map(
    ({ countedIn, rows: n }, i) =>
      `${i === 0 ? `${counted(n, "row")} ${n === 1 ? "is" : "are"}` : String(counted(n, "row").split(" ")[0])} ${partWords(countedIn)}`,
  );
  return first === undefined ? "No row of any file is behind it." : `${listed([first, ...others])}.`;
}

/** "counted in the numerator". */
function partWords(countedIn: string | null): string {
  switch (countedIn) {
    case "numerator":
      return "counted in the numerator";
    case "denominator":
      return "counted in the denominator";
    case "numerator and denominator":
      return "counted in the numerator and the denominator";
    default:
      return "counted, the numerator and the denominator not told apart";
  }
}

/** Why an estimated share has no rows. */
export function sharedWords(sharers: readonly string[]): string {
  return `A stated share of ${listed(sharers)} is counted as well. It is an estimate worked out on the whole of that figure, so that no row of it can be named here: its own receipt names them all.`;
}
