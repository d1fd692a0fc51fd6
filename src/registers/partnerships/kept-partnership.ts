import { z } from "zod";
import type { Json } from "../../store/log/canonical-json.ts";
import { approverReplaced, interestDeclared, openPoint, override } from "./gate-shapes.ts";
import { partnership } from "./partnership.ts";
import { publicDraft } from "./public-entry.ts";
import { reopeningEvent } from "./reopening.ts";
import { stageIds } from "./stages.ts";
import { statuses } from "./states.ts";

const version = z.int().min(1);
const person = z.string().min(1);

/** How a dispute about the public entry ended, as the register owner recorded it. */
export const settledDispute = z.strictObject({ dispute: z.uuid(), says: z.string().trim().min(1).max(1000) });
export type SettledDispute = z.infer<typeof settledDispute>;

/**
 * A partnership as its record keeps it. It names versions and no times: when each was recorded is the records' to say, and the same
 * request makes the same body however often it comes.
 */
export const keptPartnership = z.strictObject({
  document: partnership,
  /** Number of its public entry, and how often that was written. */
  entry: z.uuid(),
  entryVersion: z.int().min(0),
  state: z.strictObject({
    status: z.enum(statuses),
    stage: z.enum(stageIds),
    proposer: person,
    checkedBy: person.nullable(),
    summaryCheckedBy: person.nullable(),
    published: z.strictObject({ checkedBy: person, approvedBy: person }).nullable(),
    /** Disputes that were settled are taken off when it is read. */
    openDisputes: z.int().min(0),
    ended: z.enum(["finished", "withdrawn", "handed-over", "refused"]).nullable(),
  }),
  stageEnteredIn: version,
  checkedIn: version.nullable(),
  summaryCheckedIn: version.nullable(),
  published: z.strictObject({ text: publicDraft, firstOn: z.iso.date(), lastOn: z.iso.date() }).nullable(),
  openPoints: z.array(openPoint),
  /** An override is asked for by one executive and confirmed by another; until then it sets nothing aside. */
  overrides: z.array(
    z.strictObject({
      check: override.shape.check,
      reason: override.shape.reason,
      askedBy: person,
      askedIn: version,
      confirmed: z.strictObject({ by: person, version }).nullable(),
    }),
  ),
  interests: z.array(interestDeclared.omit({ declaredAt: true }).extend({ declaredIn: version })),
  replaced: z.array(approverReplaced),
  events: z.array(reopeningEvent.omit({ recordedAt: true }).extend({ recordedIn: version })),
  extras: z.array(
    z.strictObject({
      extra: z.enum(["code-status-note", "fair-market-value-note", "own-contract"]),
      reference: z.string().trim().min(1).max(1000),
    }),
  ),
  settled: z.array(settledDispute),
});
export type KeptPartnership = z.infer<typeof keptPartnership>;

/** As the records take it: fields that are not there are not written as nothing. */
export function asJson(body: unknown): Json {
  return JSON.parse(JSON.stringify(body)) as Json;
}
