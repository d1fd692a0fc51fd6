import { monthsOf, type Period } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { type Supply, supplyKey } from "../readings/supply.ts";

/** A kind of file that says nothing of an organisation for some or all of a period. */
export interface LackingMonths {
  readonly source: string;
  /** True where no file of the kind came at all, from anybody. */
  readonly never: boolean;
  /** First days of the months it does not speak for; none where it speaks of a state without a time. */
  readonly months: readonly string[];
  /** Months of the period. */
  readonly inAll: number;
}

/** Which of some kinds of file would have to be sent for a figure to be whole. */
export function lackingMonths(
  { arrived, months: there }: Supply,
  sources: readonly Source[],
  organisation: string,
  period: Period,
): LackingMonths[] {
  const wanted = monthsOf(period);
  return sources.flatMap(({ id, speaksFor }): LackingMonths[] => {
    const inAll = wanted.length;
    if (!arrived.has(id)) return [{ source: id, never: true, months: speaksFor === undefined ? [] : wanted, inAll }];
    if (speaksFor === undefined) return [];
    const supplied = there.get(supplyKey(id, organisation));
    const months = wanted.filter((month) => supplied?.has(month) !== true);
    // A state of affairs that speaks for any month of a period speaks for it.
    if (months.length === 0 || ("since" in speaksFor && months.length < inAll)) return [];
    return [{ source: id, never: false, months, inAll }];
  });
}
