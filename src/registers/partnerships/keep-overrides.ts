import { londonDay } from "../../domain/london-day.ts";
import { addDays } from "../../domain/period.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { WriteOutcome } from "../../store/records/write.ts";
import { checkStatus } from "./check-status.ts";
import { checkById } from "./checks/all-checks.ts";
import { commit } from "./commit-partnership.ts";
import { askDays, neverOverridden } from "./overrides.ts";
import { type AskedOverride, notBefore, type PartnershipFile } from "./partnership-file.ts";
import { type AboutIt, fileFor, type Hand, next } from "./partnership-hand.ts";
import { checksOfRoute } from "./routes.ts";
import { recordApproval, recordCheck } from "./sign-off.ts";

/**
 * Asks, as the first of two executives, that a check be set aside in an emergency. Nothing is set aside by it. Whoever asks anew
 * puts the new reason in place of the old.
 * @throws Refusal where no emergency sets the check aside, where it stops nothing, or where the proposer asks
 */
export async function askOverride(
  hand: Hand,
  about: AboutIt,
  { check, reason }: { readonly check: string; readonly reason: string },
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null || !isOfRoute(file, check)) return { status: "not-found" };
  const state = next(file, "ask-override", hand, { reason });
  const trouble = overrideRefusal(file, check, hand.now);
  if (trouble !== null) throw new Refusal("conflict", trouble, "Nothing was changed.");
  const person = hand.asker.person ?? "";
  const askedIn = file.version + 1;
  const others = file.kept.overrides.filter((each) => each.check !== check || each.confirmed !== null);
  const asked = { check, reason, askedBy: person, askedIn, confirmed: null };
  return commit(hand, file, about, {
    action: "ask-override",
    kept: { ...file.kept, overrides: [...others, asked] },
    state,
    reason,
    within: (asking) =>
      recordCheck(asking, {
        partnership: file.record,
        about: "override",
        what: check,
        signed: file.record,
        version: askedIn,
        person,
      }),
  });
}

/**
 * Confirms it as the second: it holds from now through the thirtieth day, and is public while it does.
 * @throws Refusal where nobody asked, or where whoever asked or proposed confirms
 */
export async function confirmOverride(hand: Hand, about: AboutIt, check: string): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null || !isOfRoute(file, check)) return { status: "not-found" };
  const state = next(file, "confirm-override", hand, { reason: null });
  const asked = openAsks(file, hand.now).find((each) => each.check === check);
  const person = hand.asker.person ?? "";
  if (asked === undefined)
    throw new Refusal("conflict", "Nobody has asked for it to be set aside.", "One executive asks, another confirms.");
  if (asked.askedBy === person)
    throw new Refusal("conflict", "Whoever asked for it cannot confirm it.", "Another executive has to.");
  const version = file.version + 1;
  const confirmed = { by: person, version };
  return commit(hand, file, about, {
    action: "confirm-override",
    kept: {
      ...file.kept,
      checkedIn: null,
      overrides: file.kept.overrides.map((each) =>
        each.check === check && each.confirmed === null ? { ...each, confirmed } : each,
      ),
    },
    state,
    reason: asked.reason,
    says: "A check was set aside in an emergency",
    within: (asking) =>
      recordApproval(
        asking,
        {
          partnership: file.record,
          about: "override",
          what: check,
          signed: file.record,
          version: asked.askedIn,
          person,
        },
        version,
      ),
  });
}

/** Why a check cannot be set aside now; null where it can. @param now milliseconds since 1970 */
export function overrideRefusal({ gateCase }: PartnershipFile, id: string, now: number): string | null {
  const check = checkById(id);
  if (check === undefined) return "There is no such check.";
  if (neverOverridden.includes(id)) return `${id} may not be set aside, in an emergency either.`;
  if (check.level === "info") return "It is for information and stops nothing: there is nothing to set aside.";
  const { state } = checkStatus(gateCase, check, notBefore(gateCase, now));
  if (state === "met" || state === "not-applicable") return "It is settled: there is nothing to set aside.";
  return state === "overridden" ? "It is set aside already." : null;
}

/** Overrides that wait for a second executive, and that one may still confirm. @param now milliseconds since 1970 */
export function openAsks(file: PartnershipFile, now: number): readonly AskedOverride[] {
  const today = londonDay(new Date(now).toISOString());
  return file.overridesAsked.filter(
    ({ check, askedAt }) => addDays(londonDay(askedAt), askDays) >= today && overrideRefusal(file, check, now) === null,
  );
}

function isOfRoute({ gateCase }: PartnershipFile, id: string): boolean {
  return checksOfRoute(gateCase.route).some((check) => check.id === id);
}
