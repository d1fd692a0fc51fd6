import type { ApplicantKind } from "./call.ts";

export const sizeBands = ["small", "medium", "large", "not-known"] as const;
export const pastActivities = ["none", "some", "much", "not-known"] as const;

/** One organisation that might have applied, and how far it came. Who opened what is known to the call's owner alone. */
export interface Approached {
  readonly organisation: string;
  readonly kind: ApplicantKind;
  readonly size: (typeof sizeBands)[number];
  /** Partnerships before this call. */
  readonly past: (typeof pastActivities)[number];
  readonly opened: boolean;
  readonly answered: boolean;
  readonly chosen: boolean;
}

/** A count of organisations, or that it is hidden; never a blank and never a nought in place of the hidden. */
export type AccessCount = { readonly state: "count"; readonly count: number } | { readonly state: "hidden" };

/** One group of organisations. Reached and chosen are public anyway: lists of those addressed and of partners are. */
export interface AccessRow {
  readonly group: string;
  readonly reached: number;
  readonly opened: AccessCount;
  readonly answered: AccessCount;
  readonly chosen: number;
}

/** The record by one way of grouping, with the totals. */
export interface AccessTable {
  readonly by: "kind" | "size" | "past";
  readonly rows: readonly AccessRow[];
  readonly total: AccessRow;
}

/** From 1 to this many organisations in a group are not told apart: one would know who looked and did not answer. */
export const mostHidden = 4;

/**
 * Who was reached, opened, answered and was chosen: by kind, size and past activity. Small counts of those who opened or answered are
 * hidden, and further ones so that none can be worked out from the total; where that cannot be had, the
 * whole column is.
 */
export function equalAccess(approached: readonly Approached[]): AccessTable[] {
  const wrong = approached.find(({ opened, answered, chosen }) => (chosen && !answered) || (answered && !opened));
  if (wrong !== undefined)
    throw new RangeError(`one chosen has answered, one that answered has opened: ${wrong.organisation}`);
  const tables = (["kind", "size", "past"] as const).map((by) => {
    const groups = [...new Set(approached.map((each) => each[by]))].sort();
    return {
      by,
      counts: groups.map((group) =>
        countsOf(
          group,
          approached.filter((each) => each[by] === group),
        ),
      ),
    };
  });
  const all = countsOf("All", approached);
  const hidden = {
    opened: hideColumn(tables, all, "opened"),
    answered: hideColumn(tables, all, "answered"),
  };
  const row = (counts: Counts, at: number): AccessRow => ({
    ...counts,
    opened: shown(counts.opened, hidden.opened?.[at]?.has(counts.group) ?? true),
    answered: shown(counts.answered, hidden.answered?.[at]?.has(counts.group) ?? true),
  });
  const total = {
    ...all,
    opened: shown(all.opened, hidden.opened === null),
    answered: shown(all.answered, hidden.answered === null),
  };
  return tables.map(({ by, counts }, at) => ({ by, rows: counts.map((each) => row(each, at)), total }));
}

type Counts = {
  readonly group: string;
  readonly reached: number;
  readonly opened: number;
  readonly answered: number;
  readonly chosen: number;
};

function countsOf(group: string, rows: readonly Approached[]): Counts {
  return {
    group,
    reached: rows.length,
    opened: rows.filter(({ opened }) => opened).length,
    answered: rows.filter(({ answered }) => answered).length,
    chosen: rows.filter(({ chosen }) => chosen).length,
  };
}

/**
 * The groups to hide in a column of each table. The tables share their total, so that one in which hiding more groups does not help
 * gives the whole column away: it is hidden in all of them, which null stands for.
 */
function hideColumn(
  tables: readonly { readonly counts: readonly Counts[] }[],
  all: Counts,
  column: "opened" | "answered",
): ReadonlySet<string>[] | null {
  if (isSmall(all[column])) return null;
  const hidden = tables.map(({ counts }) => hide(counts, column));
  return hidden.every((groups) => groups !== null) ? hidden : null;
}

function hide(counts: readonly Counts[], column: "opened" | "answered"): ReadonlySet<string> | null {
  const hidden = new Set(counts.filter((row) => isSmall(row[column])).map(({ group }) => group));
  if (hidden.size === 0) return hidden;
  const left = counts.filter((row) => !hidden.has(row.group) && row[column] > 0).sort((a, b) => a[column] - b[column]);
  for (;;) {
    const rows = counts.filter(({ group }) => hidden.has(group)).map((row) => boundsOf(row, column));
    if (rows.every((row) => mayDiffer(row, rows))) return hidden;
    const next = left.shift();
    if (next === undefined) return null;
    hidden.add(next.group);
  }
}

interface Bounds {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** What a reader knows of a hidden count from its row: those chosen answered, those that answered opened, and it is not nought. */
function boundsOf(row: Counts, column: "opened" | "answered"): Bounds {
  return column === "opened"
    ? { count: row.opened, least: Math.max(1, row.answered), most: row.reached }
    : { count: row.answered, least: Math.max(1, row.chosen), most: row.opened };
}

/** True where some other split of the hidden sum, within all bounds, gives this row another count. */
function mayDiffer(row: Bounds, rows: readonly Bounds[]): boolean {
  const others = rows.filter((each) => each !== row);
  const sum = (of: (each: Bounds) => number) => others.reduce((total, each) => total + of(each), 0);
  const left = row.count + sum(({ count }) => count);
  return Math.min(row.most, left - sum(({ least }) => least)) > Math.max(row.least, left - sum(({ most }) => most));
}

function isSmall(count: number): boolean {
  return count >= 1 && count <= mostHidden;
}

function shown(count: number, isHidden: boolean): AccessCount {
  return isHidden ? { state: "hidden" } : { state: "count", count };
}
