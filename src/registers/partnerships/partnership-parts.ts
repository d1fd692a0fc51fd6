import { sql } from "kysely";
import { z } from "zod";
import type { Asking } from "../../store/records/records.ts";
import { checkAnswer } from "./gate-shapes.ts";
import { postIds } from "./posts.ts";

/** Kinds of records that belong to a partnership, each of the organisation that wrote it: a company's word is its own. */
export const partKinds = ["answer", "signature", "dispute"] as const;
export type PartKind = (typeof partKinds)[number];

/** An answer to a check. Who wrote it and when is the records' to say. */
export const answerPart = z.strictObject({
  partnership: z.uuid(),
  check: checkAnswer.shape.check,
  version: checkAnswer.shape.version,
  question: checkAnswer.shape.question,
  answer: checkAnswer.shape.answer,
  reason: checkAnswer.shape.reason,
  evidence: checkAnswer.shape.evidence,
});
export type AnswerPart = z.infer<typeof answerPart>;

/** A signature under one answer as it was written in one version. */
export const signaturePart = z.strictObject({
  partnership: z.uuid(),
  check: checkAnswer.shape.check,
  answer: z.uuid(),
  answerVersion: z.int().min(1),
  post: z.enum(postIds),
});

/** What an organisation says is wrong with the public entry; anybody may read it. */
export const disputePart = z.strictObject({ entry: z.uuid(), says: z.string().trim().min(1).max(2000) });

/** A part as it stands. */
export interface Part {
  readonly record: string;
  /** The partnership or the entry that it belongs to. */
  readonly partnership: string;
  readonly kind: PartKind;
  readonly organisation: string;
  readonly version: number;
  readonly body: unknown;
  readonly author: string;
  readonly recordedAt: string;
}

/** Parts of a partnership and of its entry that whoever asks may see, in the order in which they were written. */
export async function readParts(asking: Asking, of: readonly string[]): Promise<Part[]> {
  const { rows } = await sql<{
    record: string;
    partnership: string;
    kind: PartKind;
    organisation: string;
    version: number;
    body: unknown;
    author: string;
    recorded_at: Date;
  }>`
    select part.record, part.partnership, part.kind, record.organisation, record.version, revision.body, revision.author, revision.recorded_at
    from partnership_part as part
    join record on record.id = part.record
    join revision on revision.record = record.id and revision.version = record.version
    where part.partnership = any (${of}::uuid[]) and revision.body is not null
    order by revision.seq`.execute(asking);
  return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at.toISOString() }));
}

/** Says that a record, written a moment ago for the first time, belongs to a partnership. */
export async function addPart(
  asking: Asking,
  part: { readonly record: string; readonly partnership: string; readonly kind: PartKind },
): Promise<void> {
  await sql`
    insert into partnership_part (record, partnership, kind) values (${part.record}, ${part.partnership}, ${part.kind})
    on conflict (record) do nothing`.execute(asking);
}
