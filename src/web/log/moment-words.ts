import { plainDate } from "../../domain/format.ts";

/** A moment as the log has it: "22 November 2026, 17:00:05 UTC". */
export function momentWords(iso: string): string {
  return `${plainDate(iso.slice(0, 10))}, ${iso.slice(11, 19)} UTC`;
}
