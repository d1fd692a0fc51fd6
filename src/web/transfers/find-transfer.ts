import { Refusal } from "../../domain/refusal.ts";
import {
  isOut,
  type KeptDispute,
  type KeptTransfer,
  readDispute,
  readTransfer,
} from "../../registers/transfers/transfer-records.ts";
import type { ConcernOf, Desk, DeskRequest } from "../desk.ts";

/** The keeper of the transfer that an address names: for what only the keeper does. */
export const keeperInPath: ConcernOf = async ({ records, asker }, { params }) => {
  const found = await readTransfer(records, asker, params.id ?? "");
  return found === null ? null : { organisation: found.organisation };
};

/** The party that the transfer names: for what only it does. */
export const namedInPath: ConcernOf = async ({ records, asker }, { params }) => {
  const found = await readTransfer(records, asker, params.id ?? "");
  return found === null ? null : { organisation: found.named };
};

export const keeperOfDispute: ConcernOf = async ({ records, asker }, { params }) => {
  const found = await readDispute(records, asker, params.dispute ?? "");
  return found === null ? null : { organisation: found.kept.organisation };
};

export const raiserOfDispute: ConcernOf = async ({ records, asker }, { params }) => {
  const found = await readDispute(records, asker, params.dispute ?? "");
  return found === null ? null : { organisation: found.kept.named };
};

/** True where whoever asks may read it: anybody once its windows have passed, and before that its two parties. */
export function isShownTo({ asker }: Pick<Desk, "asker">, kept: KeptTransfer): boolean {
  if (asker.today !== undefined && isOut(kept, asker.today)) return true;
  return (
    asker.organisations.includes(kept.organisation) ||
    (kept.openedAt !== null && asker.organisations.includes(kept.named))
  );
}

/** @throws Refusal where there is no such transfer, or it is not theirs to see yet */
export async function transferThere(desk: Desk, { params }: DeskRequest): Promise<KeptTransfer> {
  const found = await readTransfer(desk.records, desk.asker, params.id ?? "");
  if (found === null || !isShownTo(desk, found))
    throw new Refusal("not-found", "There is no transfer at this address.", "It may not be public yet.");
  return found;
}

/** @throws Refusal where there is no such dispute */
export async function disputeThere(
  { records, asker }: Desk,
  { params }: DeskRequest,
): Promise<{ readonly kept: KeptTransfer; readonly dispute: KeptDispute }> {
  const found = await readDispute(records, asker, params.dispute ?? "");
  if (found === null)
    throw new Refusal("not-found", "There is no dispute at this address.", "See the transfer itself.");
  return found;
}
