import type { LedgerLine } from "./reconcile.ts";

/** How two lines stand to each other. */
export type PairReason = "matched" | "timing" | "category" | "vat" | "amount" | "only-here" | "only-there";

/** Lines of one side (several where their sum is one line) beside a line of the other, and the reason. */
export interface Pair {
  readonly units: readonly (readonly LedgerLine[])[];
  readonly line: LedgerLine | null;
  readonly reason: PairReason;
}

/** Value added tax at its standard rate since 4 January 2011. Source: Finance (No. 2) Act 2010, section 3. */
const vatRate = 0.2;

/**
 * Pairs the units of one side with the lines of another, all of one recipient and one company. It looks for the plainest reason first: the same;
 * several that sum to one; the same sum in a neighbouring year; under another category; with and without tax; another amount.
 * What is left stands alone. Lines of the other side are never split.
 */
export function pairUp(units: readonly (readonly LedgerLine[])[], lines: readonly LedgerLine[]): Pair[] {
  const pairs: Pair[] = [];
  // In an order of their own, so that the order of a file decides nothing.
  let left = units.toSorted((a, b) => inOrder(unitOf(a), unitOf(b)));
  let theirs = lines.toSorted(inOrder);
  const take = (chosen: readonly (readonly LedgerLine[])[], line: LedgerLine, reason: PairReason) => {
    pairs.push({ units: chosen, line, reason });
    left = left.filter((unit) => !chosen.includes(unit));
    theirs = theirs.filter((each) => each !== line);
  };
  const each = (reason: PairReason, fits: (unit: Unit, line: LedgerLine) => boolean) => {
    for (const unit of [...left]) {
      const line = theirs.find((candidate) => fits(unitOf(unit), candidate));
      if (line !== undefined) take([unit], line, reason);
    }
  };
  const sameKind = (unit: Unit, line: LedgerLine) => unit.year === line.year && unit.category === line.category;

  each("matched", (unit, line) => sameKind(unit, line) && unit.pence === line.pence);
  for (const line of [...theirs]) {
    const group = left.filter((unit) => sameKind(unitOf(unit), line));
    if (group.length > 1 && group.reduce((sum, unit) => sum + unitOf(unit).pence, 0) === line.pence)
      take(group, line, "matched");
  }
  each(
    "timing",
    (unit, line) =>
      Math.abs(unit.year - line.year) === 1 && unit.category === line.category && unit.pence === line.pence,
  );
  each("category", (unit, line) => unit.year === line.year && unit.pence === line.pence);
  each("vat", (unit, line) => sameKind(unit, line) && differByVat(unit.pence, line.pence));
  for (;;) {
    // The two that are nearest in amount.
    const candidates = left.flatMap((unit) =>
      theirs
        .filter((line) => sameKind(unitOf(unit), line))
        .map((line) => ({ unit, line, apart: Math.abs(unitOf(unit).pence - line.pence) })),
    );
    const nearest = candidates.sort((a, b) => a.apart - b.apart)[0];
    if (nearest === undefined) break;
    take([nearest.unit], nearest.line, "amount");
  }
  return [
    ...pairs,
    ...left.map((unit): Pair => ({ units: [unit], line: null, reason: "only-here" })),
    ...theirs.map((line): Pair => ({ units: [], line, reason: "only-there" })),
  ];
}

interface Unit {
  readonly year: number;
  readonly category: string;
  readonly pence: number;
}

function inOrder(a: Unit, b: Unit): number {
  return a.year - b.year || a.pence - b.pence || (a.category < b.category ? -1 : a.category > b.category ? 1 : 0);
}

function unitOf(lines: readonly LedgerLine[]): Unit {
  const [first] = lines;
  if (first === undefined) throw new RangeError("a unit without lines");
  return { year: first.year, category: first.category, pence: lines.reduce((sum, { pence }) => sum + pence, 0) };
}

/** True where one amount is the other with tax added, to the penny. */
function differByVat(a: number, b: number): boolean {
  const [net, gross] = a < b ? [a, b] : [b, a];
  return net > 0 && Math.abs(Math.round(net * (1 + vatRate)) - gross) <= 1;
}
