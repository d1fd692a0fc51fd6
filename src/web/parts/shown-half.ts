import { newestHalf } from "../../analysis/explain/half-years.ts";
import type { Period } from "../../domain/period.ts";
import { remembered } from "../../store/remembered.ts";
import type { Readers } from "../readers.ts";
import type { View } from "../view.ts";

/** The newest half-year of which anybody has a figure and that had ended by the day of the view; null where there is none. */
export function shownHalf({ facts, today }: Readers, { asAt }: View): Promise<Period | null> {
  const day = asAt ?? today;
  return remembered(facts, `newest half ${day}`, () => newestHalf(facts, day));
}
