import { largestDifference } from "./largest-difference.ts";
import type { RAnswer } from "./run-r.ts";

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly instead: string;
  readonly ratio: string;
  readonly equal: string;
  readonly goal: string;
}

/** A case of the bench: its data are written to the folder, worked on here, and then by R. */
export interface Bench {
  readonly name: string;
  readonly run: (folder: string) => Promise<Row[]>;
}

type Pairs = Readonly<Record<string, readonly [ours: ArrayLike<number>, theirs: ArrayLike<number>]>>;

/** Our seconds against those R took in this run, and how far apart the results are. */
export function against(
  r: RAnswer,
  {
    what,
    ours,
    timer,
    using,
    pairs,
    goal = "",
    remark,
  }: {
    readonly what: string;
    readonly ours: number;
    /** what the R program calls it */
    readonly timer: string;
    readonly using: string;
    readonly pairs: () => Pairs;
    readonly goal?: string;
    /** said of the results beside their differences */
    readonly remark?: () => string;
  },
): Row {
  const theirs = r.seconds(timer);
  if (theirs === undefined) {
    return { what, ours: seconds(ours), instead: `${using}: ${r.missing}`, ratio: "", equal: "", goal };
  }
  const equal = Object.entries(pairs()).map(([name, [a, b]]) => `${name} ${largestDifference(a, b)}`);
  if (remark !== undefined) equal.push(remark());
  const instead = `${seconds(theirs)} ${using}`;
  return { what, ours: seconds(ours), instead, ratio: times(theirs / ours), equal: equal.join(", "), goal };
}

/** Our seconds against a figure that was stated, for a package that cannot be run here. */
export function againstStated(
  what: string,
  ours: number,
  { stated, using, goal = "" }: { readonly stated: number; readonly using: string; readonly goal?: string },
): Row {
  const instead = `${seconds(stated)} ${using}, stated, not run here`;
  return { what, ours: seconds(ours), instead, ratio: times(stated / ours), equal: "", goal };
}

/** The table, in Markdown. */
export function tableOf(rows: readonly Row[]): string[] {
  const lines = [
    ["What", "Here", "Instead", "Ratio", "Largest relative difference", "Goal"],
    ["---", "---", "---", "---", "---", "---"],
    ...rows.map(({ what, ours, instead, ratio, equal, goal }) => [what, ours, instead, ratio, equal, goal]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`);
}

function seconds(value: number): string {
  return value < 1 ? `${Number((value * 1000).toPrecision(3))} ms` : `${Number(value.toPrecision(3))} s`;
}

const times = (ratio: number) => `${Number(ratio.toPrecision(ratio >= 100 ? 3 : 2))}x`;
