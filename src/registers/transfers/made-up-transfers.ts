import type { Filler } from "../made-up.ts";

/** Fills the ledger of transfers. */
export const fillTransfers: Filler = async () => {};
