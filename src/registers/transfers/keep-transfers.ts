import { sql } from "kysely";
import { history } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, type Written, write } from "../../store/records/write.ts";
import { type Acting, actorAt, instantOf, refuse, type SentAs } from "../acting.ts";
import { recordIdOf } from "../record-id.ts";
import { actOnRecord, type DisputeAction, type DisputeActor, type DisputeOutcome } from "./dispute.ts";
import { windowsFrom } from "./dispute-clock.ts";
import type { Transfer } from "./transfer.ts";
import type { KeptDispute, KeptTransfer, TransferBody } from "./transfer-records.ts";

/** Enters a line: nobody outside the organisation sees it before somebody else there has checked it. */
export async function enterTransfer(
  records: Records,
  acting: Acting,
  {
    organisation,
    named,
    transfer,
  }: { readonly organisation: string; readonly named: string; readonly transfer: Transfer },
  sent: SentAs & { readonly record?: string },
): Promise<WriteOutcome> {
  if (named === organisation) refuse("A transfer is between two organisations.");
  return write(records, acting.writer, {
    kind: "transfer",
    organisation,
    state: "entered",
    body: { transfer, named, openedAt: null, checked: null, proposed: null, withdrawn: null },
    action: "enter-transfer",
    ...sent,
  });
}

/** Opens the review: the other party sees it from now on, and everybody from the day after the windows on. */
export async function openTransferReview(
  records: Records,
  acting: Acting,
  kept: KeptTransfer,
  sent: SentAs,
): Promise<WriteOutcome> {
  const checker = acting.writer.person ?? "";
  const entered = (await history(records, acting.writer, kept.id)).filter(({ state }) => state === "entered");
  const enteredBy = entered.at(-1)?.author ?? "";
  if (kept.version === sent.expectedVersion) {
    if (kept.openedAt !== null) refuse("Its review was opened already.");
    if (entered.some(({ author }) => author === checker))
      refuse("Whoever entered it cannot check it: somebody else does.");
  }
  const at = kept.openedAt ?? instantOf(acting);
  const checked = { number: 1, author: enteredBy, checker, reason: "Entered", at };
  const { publicFrom } = windowsFrom(at);
  return change(records, acting, kept, {
    state: "open",
    changes: { openedAt: at, checked },
    action: "open-review",
    publicFrom,
    ...sent,
  });
}

/** Proposes another figure, or with null that it is taken back; nothing changes before somebody else has checked it. */
export async function proposeChange(
  records: Records,
  acting: Acting,
  kept: KeptTransfer,
  { transfer, reason, ...sent }: SentAs & { readonly transfer: Transfer | null; readonly reason: string },
): Promise<WriteOutcome> {
  if (kept.version === sent.expectedVersion) {
    if (kept.disclosed === null) refuse("Its review has not been opened: nothing of it is out yet.");
    if (kept.proposed !== null) refuse("A change waits for a checker already.");
    // The rules say now what they will say when it is checked.
    allowed(kept, changeAction(transfer, reason, "somebody else"), keeper(acting, kept), acting);
  }
  const author = acting.writer.person ?? "";
  return change(records, acting, kept, {
    state: transfer === null ? "withdrawal-proposed" : "change-proposed",
    changes: { proposed: { transfer, reason, author } },
    action: transfer === null ? "propose-withdrawal" : "propose-change",
    ...sent,
  });
}

/** Checks what was proposed: it is a revision from now on, beside the old ones, or the record is taken back with its reason. */
export async function checkChange(
  records: Records,
  acting: Acting,
  kept: KeptTransfer,
  sent: SentAs,
): Promise<WriteOutcome> {
  const { proposed, checked, transfer } = kept;
  if (proposed === null || checked === null) refuse("Nothing waits to be checked.");
  const checker = acting.writer.person ?? "";
  const by: DisputeActor = { person: proposed.author, side: "keeper", roles: ["contributor"] };
  allowed(kept, changeAction(proposed.transfer, proposed.reason, checker), by, acting);
  const at = instantOf(acting);
  const changes: Partial<TransferBody> =
    proposed.transfer === null
      ? { proposed: null, withdrawn: { reason: proposed.reason, at } }
      : {
          proposed: null,
          transfer: proposed.transfer,
          checked: { number: checked.number + 1, author: proposed.author, checker, reason: proposed.reason, at },
        };
  return change(
    records,
    acting,
    { ...kept, transfer },
    {
      state: proposed.transfer === null ? "withdrawn" : "open",
      changes,
      action: proposed.transfer === null ? "withdraw-transfer" : "revise-transfer",
      ...sent,
    },
  );
}

/** Disputes a transfer: the record of the party that is named, which the keeper reads and cannot end. */
export async function raiseDispute(
  records: Records,
  acting: Acting,
  kept: KeptTransfer,
  { statement, ...sent }: SentAs & { readonly statement: string; readonly record?: string },
): Promise<WriteOutcome> {
  allowed(kept, { kind: "raise", statement }, named(acting, kept), acting);
  return write(records, acting.writer, {
    kind: "transfer-dispute",
    organisation: kept.named,
    sharedWith: [kept.organisation],
    state: "open",
    body: { transfer: kept.id, statement, raisedAt: instantOf(acting), outcome: null },
    action: "raise-dispute",
    within: belongsTo(kept.id),
    ...sent,
  });
}

/** Answers a dispute: the keeper's record, which the other party reads and cannot change. */
export async function answerDispute(
  records: Records,
  acting: Acting,
  { kept, dispute }: { readonly kept: KeptTransfer; readonly dispute: KeptDispute },
  { statement, ...sent }: SentAs & { readonly statement: string },
): Promise<WriteOutcome> {
  allowed(kept, { kind: "answer", dispute: dispute.id, statement }, keeper(acting, kept), acting);
  return write(records, acting.writer, {
    kind: "transfer-answer",
    record: recordIdOf("transfer-answer", dispute.record),
    organisation: kept.organisation,
    sharedWith: [kept.named],
    state: "answered",
    body: { transfer: kept.id, dispute: dispute.record, statement, at: instantOf(acting) },
    action: "answer-dispute",
    ...(sent.expectedVersion === 0 ? { within: belongsTo(kept.id) } : {}),
    ...sent,
  });
}

/** Says how a dispute ended: for the side that raised it alone. */
export async function settleDispute(
  records: Records,
  acting: Acting,
  { kept, dispute }: { readonly kept: KeptTransfer; readonly dispute: KeptDispute },
  { outcome, ...sent }: SentAs & { readonly outcome: DisputeOutcome },
): Promise<WriteOutcome> {
  if (dispute.version === sent.expectedVersion)
    allowed(kept, { kind: "settle", dispute: dispute.id, outcome }, named(acting, kept), acting);
  const { statement, raisedAt } = dispute;
  return write(records, acting.writer, {
    kind: "transfer-dispute",
    record: dispute.record,
    organisation: kept.named,
    sharedWith: [kept.organisation],
    state: "settled",
    body: { transfer: kept.id, statement, raisedAt, outcome },
    action: "settle-dispute",
    ...sent,
  });
}

function changeAction(transfer: Transfer | null, reason: string, checker: string): DisputeAction<Transfer> {
  return transfer === null
    ? { kind: "withdraw", reason, checker }
    : { kind: "revise", body: transfer, reason, checker };
}

function keeper(acting: Acting, { organisation }: KeptTransfer): DisputeActor {
  return { side: "keeper", ...actorAt(acting, organisation) };
}

function named(acting: Acting, kept: KeptTransfer): DisputeActor {
  return { side: "named", ...actorAt(acting, kept.named) };
}

/** @throws Refusal of kind "conflict" where the rules of disputes say no */
function allowed(kept: KeptTransfer, action: DisputeAction<Transfer>, actor: DisputeActor, acting: Acting): void {
  if (kept.disclosed === null) refuse("Its review has not been opened yet.");
  const outcome = actOnRecord(kept.disclosed, action, actor, instantOf(acting));
  if (!outcome.done) refuse(outcome.because);
}

interface Change extends SentAs {
  readonly state: string;
  readonly changes: Partial<TransferBody>;
  readonly action: string;
  /** The day from which it is public, where this is the first that others see of it. */
  readonly publicFrom?: string;
}

function change(records: Records, acting: Acting, kept: KeptTransfer, { changes, publicFrom, ...rest }: Change) {
  const { transfer, named, openedAt, checked, proposed, withdrawn } = kept;
  return write(records, acting.writer, {
    kind: "transfer",
    record: kept.id,
    organisation: kept.organisation,
    sharedWith: [kept.named],
    body: { transfer, named, openedAt, checked, proposed, withdrawn, ...changes },
    ...(publicFrom === undefined ? {} : { within: belongsTo(kept.id, publicFrom) }),
    ...rest,
  });
}

/** Ties what was written to its transfer, by whose day it becomes public. */
export function belongsTo(transfer: string, publicFrom: string | null = null) {
  return async (asking: Parameters<NonNullable<Parameters<typeof write>[2]["within"]>>[0], { record }: Written) => {
    await sql`insert into transfer_part (record, transfer, public_from) values (${record}, ${transfer}, ${publicFrom})`.execute(
      asking,
    );
  };
}
