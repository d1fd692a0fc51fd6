import { Refusal } from "../../domain/refusal.ts";
import type { Asker } from "../../store/records/asker.ts";
import type { Records } from "../../store/records/records.ts";
import type { Role } from "../access/roles.ts";
import type { PartnershipFile } from "./partnership-file.ts";
import { readPartnership } from "./read-partnership.ts";
import { type Action, type ActionInput, act, type PartnershipState } from "./states.ts";

/** Who does something, with the roles they hold at the organisation whose partnership it is. */
export interface Hand {
  readonly records: Records;
  readonly asker: Asker;
  readonly roles: readonly Role[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Which partnership, as it stood before them. */
export interface AboutIt {
  readonly record: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** The partnership as it stood in the version that was before them; the same request later makes the same of it. */
export async function fileFor(hand: Hand, { record, expectedVersion }: AboutIt): Promise<PartnershipFile | null> {
  return (
    (await readPartnership(hand.records, hand.asker, record, expectedVersion)) ??
    (await readPartnership(hand.records, hand.asker, record))
  );
}

/** The state that an action leads to. @throws Refusal where it is not allowed, with the reason */
export function next(
  file: PartnershipFile,
  action: Action,
  { asker, roles }: Hand,
  input: ActionInput,
): PartnershipState {
  const outcome = act(file.state, action, { person: asker.person ?? "", roles }, input);
  if (outcome.done) return outcome.state;
  throw new Refusal("conflict", outcome.because, "Nothing was changed.");
}
