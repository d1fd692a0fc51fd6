import type { WriteOutcome } from "../../store/records/write.ts";
import { checkById } from "./checks/all-checks.ts";
import { commit } from "./commit-partnership.ts";
import type { PartnershipFile } from "./partnership-file.ts";
import { type AboutIt, fileFor, type Hand, next } from "./partnership-hand.ts";
import { type ReopeningEvent, type ReopeningKind, reopenings } from "./reopening.ts";
import { checksOfRoute } from "./routes.ts";

/** Puts an event from outside on record: signatures under the checks that it is about count no more from then on. */
export async function recordEvent(
  hand: Hand,
  about: AboutIt,
  event: Omit<ReopeningEvent, "recordedAt">,
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const reason = `${reopenings[event.kind].name}: ${event.reference}`.slice(0, 1000);
  const state = next(file, "record-event", hand, { reason });
  const kept = {
    ...file.kept,
    checkedIn: null,
    summaryCheckedIn: null,
    events: [...file.kept.events, { ...event, recordedIn: file.version + 1 }],
  };
  return commit(hand, file, about, { action: "record-event", kept, state, reason });
}

/** The checks of a partnership's route that an event opens again. */
export function checksOpenedBy({ gateCase }: Pick<PartnershipFile, "gateCase">, kind: ReopeningKind): string[] {
  const asked = checksOfRoute(gateCase.route);
  return reopenings[kind].checks.filter((id) => asked.some((check) => check === checkById(id)));
}
