import { Refusal } from "../../domain/refusal.ts";
import type { KeptFile } from "../../registers/transfers/keep-files.ts";
import { type YearLedger, yearLedger } from "../../registers/transfers/ledger.ts";
import { filesAbout } from "../../registers/transfers/ledger-index.ts";
import { transfersTo } from "../../registers/transfers/transfer-records.ts";
import type { Asker } from "../../store/records/asker.ts";
import type { Desk, DeskRequest } from "../desk.ts";

/** Whoever asks, as anybody at all: before its day nothing of a transfer is in a ledger. */
export function asAnybody({ asker }: Pick<Desk, "asker">): Asker {
  return { person: null, organisations: [], ...(asker.today === undefined ? {} : { today: asker.today }) };
}

/** The three columns that an address asks for. @throws Refusal where it names no year */
export async function ledgerAsked(
  desk: Desk,
  { params }: DeskRequest,
): Promise<YearLedger & { readonly organisation: string; readonly year: number; readonly files: readonly KeptFile[] }> {
  const { organisation = "", year = "" } = params;
  if (!/^20\d{2}$/.test(year))
    throw new Refusal("not-found", "There is no such year.", "The page Transfers lists them.");
  const asked = { organisation, year: Number(year) };
  const [transfers, files] = await Promise.all([
    transfersTo(desk.records, asAnybody(desk), asked),
    filesAbout(desk.records, asAnybody(desk), asked),
  ]);
  return { ...asked, files, ...yearLedger(asked, transfers, files) };
}
