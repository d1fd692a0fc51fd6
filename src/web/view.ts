import { plainDate } from "../domain/format.ts";
import type { Structure } from "../domain/reading.ts";
import { Refusal } from "../domain/refusal.ts";

/** How a reader asked to see figures; it stands in the address of every page. */
export interface View {
  readonly structure: Structure;
  /** The day whose organisations and policy are used, ISO; null for the last day of each period. */
  readonly asAt: string | null;
}

/** The ways to treat organisations that merged, as they stand in an address, in the order they are offered. */
export const structures: readonly Structure[] = ["as-reported", "mapped-to-current", "like-for-like"];

/** What an address without a word of it means. */
export const usualView: View = { structure: "as-reported", asAt: null };

const structureWords: Readonly<Record<Structure, string>> = {
  "as-reported": "As reported",
  "mapped-to-current": "Mapped to current organisations",
  "like-for-like": "Like for like",
};

/** What each structure means, within a sentence. */
export const structureMeans: Readonly<Record<Structure, string>> = {
  "as-reported": "each organisation has the figures that it reported itself, and a merger is a gap in its line",
  "mapped-to-current": "figures of organisations that merged are counted under the one they are part of now",
  "like-for-like": "only organisations that were there throughout the last three years are counted",
};

/** The structure in words: "As reported". */
export function structureName(structure: Structure): string {
  return structureWords[structure];
}

/** One sentence on what a view means. */
export function viewSentence({ structure, asAt }: View): string {
  const day =
    asAt === null
      ? "organisations and policy are taken as at the last day of each period"
      : `organisations and policy are taken as at ${plainDate(asAt)}, in periods that had ended by then`;
  return `${structureWords[structure]}: ${structureMeans[structure]}; ${day}.`;
}

/**
 * Reads the view from an address.
 * @param today ISO; a day after it cannot be known
 * @throws Refusal where a word of it has no meaning
 */
export function readView(query: Readonly<Record<string, string>>, today: string): View {
  const structure = structures.find((each) => each === (query.structure || usualView.structure));
  if (structure === undefined)
    throw new Refusal("usage", "The address names a structure that there is none of.", `Use ${structures.join(", ")}.`);
  const asAt = query["as-at"] || null;
  if (asAt !== null && !isDay(asAt))
    throw new Refusal("usage", "The address names a day that is none.", "Write it as 2026-09-30.");
  if (asAt !== null && asAt > today)
    throw new Refusal("usage", `${plainDate(asAt)} is still to come.`, `Use a day up to ${plainDate(today)}.`);
  return { structure, asAt };
}

function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The words of an address that keep a view; none for the usual one. */
export function viewWords({ structure, asAt }: View): [name: string, value: string][] {
  return [
    ...(structure === usualView.structure ? [] : [["structure", structure] as [string, string]]),
    ...(asAt === null ? [] : [["as-at", asAt] as [string, string]]),
  ];
}
