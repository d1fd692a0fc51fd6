import type { MadeUp } from "../made-up.ts";
import { actingThere } from "../made-up-acting.ts";
import { readCall } from "./call-records.ts";
import { beginScoring } from "./keep-calls.ts";
import { type Example, fillCall, madeUpCall } from "./made-up-calls.ts";

const base = {
  owner: "SYN-T001",
  title: "A call to try things on",
  priority: "Trying out",
  about: "We look for whoever tries this.",
  kinds: ["trust"],
  announced: -45,
} as const;

const tried: readonly Example[] = [
  { ...base, name: "try draft", announced: null, closes: 60 },
  { ...base, name: "try close", closes: -1 },
  { ...base, name: "try withdraw", closes: 20 },
  { ...base, name: "try decide", closes: -1 },
];

/** Calls that stand where each form of theirs can be sent once, for the laws that send every form. */
export async function fillTriedCalls({ records, now, number }: MadeUp): Promise<void> {
  for (const example of tried) await fillCall(records, example, { now, writes: number("ana"), checks: number("ben") });
  const owner = actingThere(number("ben"), base.owner, now);
  const found = await readCall(records, owner.asker, madeUpCall("try decide"));
  if (found !== null) await beginScoring(records, owner, found, { expectedVersion: 2, idempotencyKey: "try decide" });
}
