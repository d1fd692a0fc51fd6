import type { Indicator } from "../domain/indicator.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Readers } from "./readers.ts";

/**
 * The indicator of an id, however it is capitalised.
 * @throws Refusal where there is none
 */
export function knownIndicator({ units }: Readers, id: string | undefined): Indicator {
  const wanted = (id ?? "").toLowerCase();
  const found = units.indicators.find((each) => each.id.toLowerCase() === wanted);
  if (found === undefined)
    throw new Refusal("not-found", "There is no indicator of this name.", "The page Indicators lists them all.");
  return found;
}
