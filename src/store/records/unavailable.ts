import { Refusal } from "../../domain/refusal.ts";
import { isCode } from "./app-role.ts";
import { ConnectionLost } from "./pool.ts";

/**
 * What a person is told where the records did not answer: whoever sends the same request with the same key again gets it done once.
 * Anything else that went wrong is given back as it is.
 */
export function orUnavailable(error: unknown): unknown {
  return isAway(error) ? unavailable() : error;
}

/** True where the records did not answer, or were too busy to. */
export function isAway(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  // 57014: it took too long; 55P03: another held the lock for too long; 53: too many connections, or the disk is full.
  return (
    isCode(error, "57014") ||
    isCode(error, "55P03") ||
    (error instanceof Error && "code" in error && /^53.{3}$/.test(String(error.code)))
  );
}

export function unavailable(): Refusal {
  return new Refusal(
    "unavailable",
    "The records do not answer just now.",
    "Try again in a minute: nothing was half written.",
  );
}
