import { fillTriedCalls } from "./calls/try-calls.ts";
import { fillMadeUp, type MadeUp } from "./made-up.ts";

/** The made-up examples, and records that stand where each form can be sent once. */
export async function fillTried(into: MadeUp): Promise<void> {
  await fillMadeUp(into);
  await fillTriedCalls(into);
}
