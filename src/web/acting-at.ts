import type { Acting } from "../registers/acting.ts";
import type { Desk } from "./desk.ts";

/** Whoever sits at the desk, as the registers take them. */
export function actingAt({ writer, asker, who, now }: Desk): Acting {
  return { writer, asker, held: who?.held ?? [], now };
}
