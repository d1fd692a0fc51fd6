import type { Action } from "../access/action.ts";
import { formActions, readAction } from "../access/declare-actions.ts";
import { type Role, roles } from "../access/roles.ts";

const ownAt = (...by: Role[]) => ({ kind: "own", roles: by }) as const;
const everybody = { kind: "public" } as const;

/** What can be done with transfers of value, and by whom. "Own" is the keeper's, and for a dispute that of the party that is named. */
export const transferActions: readonly Action[] = [
  readAction("read-transfers", "/transfers", everybody, "find what organisations received, and from whom"),
  readAction(
    "read-ledger",
    "/transfers/of/:organisation/:year",
    everybody,
    "read the three columns of an organisation and year",
  ),
  readAction(
    "read-ledger-csv",
    "/transfers/of/:organisation/:year/transfers.csv",
    everybody,
    "take the three columns away",
  ),
  readAction("read-transfer", "/transfers/record/:id", everybody, "read a transfer with its revisions and disputes"),
  readAction("read-transfer-file", "/transfers/file/:id", everybody, "read what was taken of a file, and what was not"),
  readAction(
    "review-transfers",
    "/transfers/review/:organisation",
    ownAt(...roles),
    "see what will be disclosed that concerns their organisation",
  ),
  ...formActions("enter-transfer", "/transfers/new/:organisation", ownAt("contributor"), "enter a transfer"),
  ...formActions(
    "take-file",
    "/transfers/import/:organisation",
    ownAt("contributor"),
    "hand in a return or a public download",
  ),
  ...formActions("open-review", "/transfers/record/:id/open", ownAt("checker"), "check a transfer and open its review"),
  ...formActions("propose-change", "/transfers/record/:id/change", ownAt("contributor"), "propose another figure"),
  ...formActions(
    "propose-withdrawal",
    "/transfers/record/:id/withdraw",
    ownAt("contributor"),
    "propose to take a transfer back",
  ),
  ...formActions("check-change", "/transfers/record/:id/check", ownAt("checker"), "check what was proposed"),
  ...formActions(
    "raise-dispute",
    "/transfers/record/:id/dispute",
    ownAt("contributor"),
    "dispute a transfer that names them",
  ),
  ...formActions(
    "say-view",
    "/transfers/record/:id/view",
    ownAt("contributor"),
    "say whether what another says it gave them fits their own record",
  ),
  ...formActions("answer-dispute", "/transfers/disputes/:dispute/answer", ownAt("contributor"), "answer a dispute"),
  ...formActions(
    "settle-transfer-dispute",
    "/transfers/disputes/:dispute/settle",
    ownAt("contributor"),
    "say how their dispute ended",
  ),
];
