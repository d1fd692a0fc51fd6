import { type KnownOrganisation, knownOrganisation } from "../analysis/explain/known-organisation.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Readers } from "./readers.ts";

/** Why figures of single practices and pharmacies are not on any page. */
export const notShownBecause =
  "Figures of single practices and pharmacies are not shown: counts are small, and a silent site may never have been asked.";

/** True where an organisation's own figures may stand on a page. */
export function showsFigures({ role }: KnownOrganisation): boolean {
  return role !== "practice" && role !== "pharmacy";
}

/**
 * An organisation whose figures may be shown.
 * @throws Refusal where it is none, or too small a one
 */
export async function shownOrganisation({ facts }: Readers, code: string): Promise<KnownOrganisation> {
  const organisation = await knownOrganisation(facts, code);
  if (!showsFigures(organisation))
    throw new Refusal(
      "unsafe",
      notShownBecause,
      "The organisation sees its own with openward values on its own files.",
    );
  return organisation;
}
