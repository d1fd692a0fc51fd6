import type { Indicator } from "../domain/indicator.ts";
import { Refusal } from "../domain/refusal.ts";
import { nearestWord } from "./nearest-word.ts";
import { oneLine } from "./text-table.ts";

/**
 * The indicator of an id, however it is capitalised.
 * @throws Refusal of kind "usage" where there is none, with what was probably meant
 */
export function findIndicator(indicators: readonly Indicator[], id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id.toLowerCase() === id.trim().toLowerCase());
  if (found !== undefined) return found;
  const meant = nearestWord(
    id,
    indicators.map((indicator) => indicator.id),
  );
  throw new Refusal(
    "usage",
    `There is no indicator "${oneLine(id)}".`,
    meant === null
      ? "openward indicators lists them all."
      : `Did you mean ${meant}? openward indicators lists them all.`,
  );
}
