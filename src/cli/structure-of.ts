import type { Structure } from "../domain/reading.ts";
import { Refusal } from "../domain/refusal.ts";
import { oneLine } from "./text-table.ts";

/**
 * The structure that --structure names, whole or short; as reported where it was not given.
 * @throws Refusal of kind "usage" where there is none of the name
 */
export function structureOf(typed = "as-reported"): Structure {
  const structures: Readonly<Record<string, Structure>> = {
    "as-reported": "as-reported",
    reported: "as-reported",
    "mapped-to-current": "mapped-to-current",
    mapped: "mapped-to-current",
    "like-for-like": "like-for-like",
  };
  const structure = Object.hasOwn(structures, typed) ? structures[typed] : undefined;
  if (structure !== undefined) return structure;
  throw new Refusal(
    "usage",
    `There is no structure "${oneLine(typed)}".`,
    "Choose --structure as-reported, mapped-to-current or like-for-like.",
  );
}
