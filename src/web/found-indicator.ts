import type { Indicator } from "../domain/indicator.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Readers } from "./readers.ts";

/**
 * The indicator of an id, however it is capitalised.
 * @throws Refusal where there is none
 */
export function foundIndicator({ units }: Readers, id: string | undefined): Indicator {
  const asked = (id ?? "").toLowerCase();
  const found = units.indicators.find((each) => each.id.toLowerCase() === asked);
  if (found === undefined)
    throw new Refusal("not-found", "There is no indicator of this name.", "The page Indicators lists them all.");
  return found;
}
