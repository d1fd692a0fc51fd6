import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { history, listRecords, type RecordNow, readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, instantOf, refuse, type SentAs } from "../acting.ts";
import { type Post, postIds } from "../partnerships/posts.ts";
import { isRecordId } from "../record-id.ts";
import { waiver } from "./waiver.ts";

const words = z.string().trim().min(1).max(1000);
const waiverBody = z.strictObject({
  /** What is done without a call, and with whom. */
  about: words,
  partner: words,
  reason: words,
  accepted: z
    .strictObject({ byPost: z.enum(postIds), at: z.iso.datetime({ offset: true }), independence: words })
    .nullable(),
});
type WaiverBody = z.infer<typeof waiverBody>;

/** Going without an open call: asked for within the organisation, and public with its reason once somebody independent accepted it. */
export interface KeptWaiver extends WaiverBody {
  readonly id: string;
  readonly version: number;
  readonly organisation: string;
}

export async function askWaiver(
  records: Records,
  acting: Acting,
  organisation: string,
  {
    about,
    partner,
    reason,
    ...sent
  }: Pick<WaiverBody, "about" | "partner" | "reason"> & SentAs & { readonly record?: string },
): Promise<WriteOutcome> {
  return write(records, acting.writer, {
    kind: "call-waiver",
    organisation,
    state: "asked",
    body: { about, partner, reason, accepted: null },
    action: "ask-waiver",
    ...sent,
  });
}

export interface Accepting {
  readonly byPost: Post;
  readonly independence: string;
  readonly hasInterest: boolean;
}

/** @throws Refusal of kind "conflict" where it is not accepted by somebody independent, or its reason says nothing */
export async function acceptWaiver(
  records: Records,
  acting: Acting,
  kept: KeptWaiver,
  { byPost, independence, hasInterest, ...sent }: Accepting & SentAs,
): Promise<WriteOutcome> {
  if (kept.accepted !== null && kept.version !== sent.expectedVersion + 1) refuse("It was accepted already.");
  const revisions = await history(records, acting.writer, kept.id);
  const { about, partner, reason } = kept;
  const accepted = { byPost, at: instantOf(acting), independence };
  const checked = waiver.safeParse({
    reason,
    proposedBy: revisions[0]?.author ?? "",
    acceptedBy: acting.writer.person ?? "",
    acceptedByPost: byPost,
    acceptedAt: accepted.at,
    independence,
    hasInterest,
  });
  if (!checked.success) refuse(checked.error.issues.map(({ message }) => message).join(" "));
  return write(records, acting.writer, {
    kind: "call-waiver",
    record: kept.id,
    organisation: kept.organisation,
    isPublic: true,
    state: "accepted",
    body: { about, partner, reason, accepted },
    action: "accept-waiver",
    ...sent,
  });
}

function keptWaiver({ id, version, organisation, revision }: RecordNow): KeptWaiver | null {
  const body = waiverBody.safeParse(revision.body);
  return body.success ? { id, version, organisation, ...body.data } : null;
}

export async function readWaiver(records: Records, asker: Asker, id: string): Promise<KeptWaiver | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  return found?.kind === "call-waiver" ? keptWaiver(found) : null;
}

/** Waivers that the asker may see, the newest first. */
export async function listWaivers(records: Records, asker: Asker): Promise<readonly KeptWaiver[]> {
  const found = await listRecords(records, asker, { kind: "call-waiver", limit: 1000 });
  return found.flatMap((each) => keptWaiver(each) ?? []);
}
