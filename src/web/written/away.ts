import { Refusal } from "../../domain/refusal.ts";
import type { Records } from "../../store/records/records.ts";
import type { Written } from "./written.ts";

/** @throws Refusal of kind "unavailable" while there are no records to be had */
export function recordsOf({ records }: Pick<Written, "records">): Records {
  const found = records();
  if (found === null)
    throw new Refusal(
      "unavailable",
      "What people write cannot be reached just now. Figures and packs can still be read.",
      "Try again in a minute.",
    );
  return found;
}
