import type { Records } from "../store/records/records.ts";
import { settleMadeUpPeople } from "./access/made-up-people.ts";
import { fillPartnerships } from "./partnerships/made-up-partnerships.ts";

/** Writes examples of one register about organisations that do not exist; the second time it does nothing. */
export type Filler = (records: Records, now: number) => Promise<void>;

const fillers: readonly Filler[] = [fillPartnerships];

const filled = new WeakMap<Records, Promise<void>>();

/** Fills the registers with made-up examples, once for all who ask: for a site with made-up people and made-up facts alone. */
export function fillMadeUp(records: Records, now: number): Promise<void> {
  const begun = filled.get(records) ?? fill(records, now);
  filled.set(records, begun);
  // What failed is tried again by whoever asks next.
  begun.catch(() => filled.delete(records));
  return begun;
}

async function fill(records: Records, now: number): Promise<void> {
  await settleMadeUpPeople(records, now);
  for (const filler of fillers) await filler(records, now);
}
