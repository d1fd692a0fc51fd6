import type { Records } from "../store/records/records.ts";
import { fillCalls } from "./calls/made-up-calls.ts";
import { fillPartnerships } from "./partnerships/made-up-partnerships.ts";
import { fillTransfers } from "./transfers/made-up-transfers.ts";

/** What a register is filled with on a site whose facts are made up. */
export interface MadeUp {
  readonly records: Records;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The number of somebody made up by their first name. */
  readonly number: (subject: string) => string;
}

/** Fills one register with examples, once: by fixed numbers and keys, so that it does nothing where they are there. */
export type Filler = (into: MadeUp) => Promise<void>;

/** Every register's own; a new one is a line here. */
export const fillers: readonly Filler[] = [
  ({ records, now }) => fillPartnerships(records, now),
  fillCalls,
  fillTransfers,
];

/** Fills every register with made-up examples. */
export async function fillMadeUp(into: MadeUp): Promise<void> {
  for (const fill of fillers) await fill(into);
}
