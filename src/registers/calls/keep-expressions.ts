import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { listRecords, type RecordNow, readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, actorAt, instantOf, refuse, type SentAs } from "../acting.ts";
import { isRecordId, recordIdOf } from "../record-id.ts";
import { type Expression, expression } from "./call.ts";
import { isTaking, type KeptCall } from "./call-records.ts";
import { actOnCall, draftedBy } from "./states.ts";

const expressionBody = z.strictObject({ call: z.uuid(), expression });

/** What an organisation wrote when it applied. */
export interface KeptExpression {
  readonly id: string;
  readonly version: number;
  /** ODS code of who applies. */
  readonly organisation: string;
  readonly call: string;
  readonly expression: Expression;
  readonly receivedAt: string;
}

/** The number of an organisation's application to a call: each has one. */
export function expressionId(call: string, organisation: string): string {
  return recordIdOf("expression", call, organisation);
}

/** Answers a call. It is the record of the organisation that applies, which the call's owner is given to read. */
export async function applyTo(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  { expression, ...sent }: SentAs & { readonly expression: Expression },
): Promise<WriteOutcome> {
  const organisation = expression.organisation.id;
  if (organisation === kept.organisation) refuse("An organisation does not answer its own call.");
  const before = await readExpression(records, acting.asker, expressionId(kept.id, organisation));
  const state = {
    ...draftedBy("", kept.call),
    status: kept.status,
    announcedOn: kept.announcedOn,
    // The same request again is known by its key, and is no second application.
    expressions: before === null || before.version === sent.expectedVersion + 1 ? [] : [before],
  };
  const action = { kind: "apply", id: expressionId(kept.id, organisation), expression } as const;
  const outcome = actOnCall(state, action, actorAt(acting, organisation), instantOf(acting));
  if (!outcome.done) refuse(outcome.because);
  return write(records, acting.writer, {
    kind: "expression",
    record: action.id,
    organisation,
    sharedWith: [kept.organisation],
    state: "sent",
    body: { call: kept.id, expression },
    action: "express-interest",
    ...sent,
  });
}

function keptExpression({ id, version, organisation, madeAt, revision }: RecordNow): KeptExpression | null {
  const body = expressionBody.safeParse(revision.body);
  return body.success ? { id, version, organisation, receivedAt: madeAt, ...body.data } : null;
}

/** An application that the asker may see; null where there is none. */
export async function readExpression(records: Records, asker: Asker, id: string): Promise<KeptExpression | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  return found?.kind === "expression" ? keptExpression(found) : null;
}

/** Applications to a call that the asker may see, in the order of the applicants' names: never in that of points or of arrival. */
export async function expressionsOf(
  records: Records,
  asker: Asker,
  { id }: Pick<KeptCall, "id">,
): Promise<readonly KeptExpression[]> {
  const found = await listRecords(records, asker, { kind: "expression", says: { call: id }, limit: 10_000 });
  return found
    .flatMap((each) => keptExpression(each) ?? [])
    .filter(({ call }) => call === id)
    .sort((a, b) => a.expression.organisation.name.localeCompare(b.expression.organisation.name, "en-GB"));
}

/** True once those who called may read what came in: nobody does while others may still apply. @param today in England, ISO */
export function mayBeReadByOwner(call: KeptCall, today: string): boolean {
  return !isTaking(call, today) && (call.status === "scoring" || call.status === "decided");
}
