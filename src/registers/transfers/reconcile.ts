import type { Category } from "./categories.ts";
import { type PairReason, pairUp } from "./pair-up.ts";

/** A line of one of the three columns, for one receiving body and one company. */
export interface LedgerLine {
  readonly id: string;
  readonly recipient: string;
  readonly company: string;
  readonly year: number;
  readonly category: Category;
  readonly pence: number;
  readonly basis: "named" | "aggregate";
}

/** The three columns; null for one that nobody supplied, which is not the same as one without lines. */
export interface ThreeColumns {
  readonly ours: readonly LedgerLine[];
  readonly companyReturn: readonly LedgerLine[] | null;
  readonly publicDownload: readonly LedgerLine[] | null;
}

/** One row of the reconciliation. Several lines stand in a cell where their sum is one line elsewhere. */
export interface ReconciledRow {
  readonly recipient: string;
  readonly company: string;
  readonly ours: readonly LedgerLine[];
  readonly companyReturn: readonly LedgerLine[];
  readonly publicDownload: readonly LedgerLine[];
  /** How ours stands to the return, or "only-there" where it is not ours. */
  readonly againstReturn: RowReason;
  /** How ours, or where there is none the return's line, stands to the download. */
  readonly againstDownload: RowReason;
  /** Free text of whoever explains the row; at most 200 characters. */
  readonly note: string | null;
}

export type RowReason = PairReason | "not-supplied" | "not-comparable";

/**
 * Lays the three columns side by side, line by line, with the reason for each difference. Every line is in exactly one row. A sum that was
 * published for recipients together, or for research as a whole, stands in a row of its own and is not split.
 */
export function reconcile({ ours, companyReturn, publicDownload }: ThreeColumns): ReconciledRow[] {
  const everything = [...ours, ...(companyReturn ?? []), ...(publicDownload ?? [])];
  const named = everything.filter(({ basis }) => basis === "named");
  const pairs = [...new Map(named.map((line) => [`${line.recipient}\n${line.company}`, line])).values()].sort(
    inOrderOfCode,
  );
  const rows = pairs.flatMap(({ recipient, company }) => {
    const own = (lines: readonly LedgerLine[] | null) =>
      (lines ?? []).filter(
        (line) => line.basis === "named" && line.recipient === recipient && line.company === company,
      );
    return reconcileNamed(recipient, company, own(ours), own(companyReturn), own(publicDownload), {
      hasReturn: companyReturn !== null,
      hasDownload: publicDownload !== null,
    });
  });
  const aggregates = (["ours", "companyReturn", "publicDownload"] as const).flatMap(
    (column) =>
      ({ ours, companyReturn, publicDownload })[column]
        ?.filter(({ basis }) => basis === "aggregate")
        .map(
          (line): ReconciledRow => ({
            recipient: line.recipient,
            company: line.company,
            ours: [],
            companyReturn: [],
            publicDownload: [],
            [column]: [line],
            againstReturn: companyReturn === null ? "not-supplied" : "not-comparable",
            againstDownload: publicDownload === null ? "not-supplied" : "not-comparable",
            note: "Published as one sum; it is not split.",
          }),
        ) ?? [],
  );
  return [...rows, ...aggregates];
}

function inOrderOfCode(a: LedgerLine, b: LedgerLine): number {
  const [one, other] = [`${a.recipient}\n${a.company}`, `${b.recipient}\n${b.company}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function reconcileNamed(
  recipient: string,
  company: string,
  ours: readonly LedgerLine[],
  companyReturn: readonly LedgerLine[],
  publicDownload: readonly LedgerLine[],
  { hasReturn, hasDownload }: { readonly hasReturn: boolean; readonly hasDownload: boolean },
): ReconciledRow[] {
  const first = pairUp(
    ours.map((line) => [line]),
    companyReturn,
  );
  // What the return alone has stands for itself when it is held against the download.
  const units = first.map((pair) => ({ ...pair, lines: pair.units.flat() }));
  const asLines: (readonly LedgerLine[])[] = units.map(({ lines, line }) =>
    lines.length > 0 ? lines : line === null ? [] : [line],
  );
  return pairUp(asLines, publicDownload).map((pair) => {
    const merged = pair.units.map((unit) => units[asLines.indexOf(unit)]).filter((unit) => unit !== undefined);
    const own = merged.flatMap(({ lines }) => lines);
    const returned = merged.flatMap(({ line }) => (line === null ? [] : [line]));
    const reasons = merged.map(({ reason }) => reason);
    const againstReturn = reasons.find((reason) => reason !== "matched") ?? reasons[0] ?? "only-there";
    return {
      recipient,
      company,
      ours: own,
      companyReturn: returned,
      publicDownload: pair.line === null ? [] : [pair.line],
      againstReturn: hasReturn ? againstReturn : "not-supplied",
      againstDownload: hasDownload ? pair.reason : "not-supplied",
      note: null,
    };
  });
}

/** Sums of a column over rows, in pence, and the gap between ours and another where both have a line (indicator I07). */
export function gapPence(rows: readonly ReconciledRow[], column: "companyReturn" | "publicDownload"): number {
  const sum = (lines: readonly LedgerLine[]) => lines.reduce((total, { pence }) => total + pence, 0);
  const both = rows.filter((row) => row.ours.length > 0 && row[column].length > 0);
  return Math.abs(both.reduce((total, row) => total + sum(row.ours) - sum(row[column]), 0));
}
