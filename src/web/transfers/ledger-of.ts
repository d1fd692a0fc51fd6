import { Refusal } from "../../domain/refusal.ts";
import { type KeptFile, listFiles } from "../../registers/transfers/keep-files.ts";
import { type YearLedger, yearLedger } from "../../registers/transfers/ledger.ts";
import { isOut, type KeptTransfer, listTransfers } from "../../registers/transfers/transfer-records.ts";
import type { Desk, DeskRequest } from "../desk.ts";

/** Everything that anybody may know of transfers: before its day nothing of a transfer is there, whoever asks. */
export async function publicTransfers({
  records,
  asker,
}: Desk): Promise<{ readonly transfers: readonly KeptTransfer[]; readonly files: readonly KeptFile[] }> {
  const anyone = { person: null, organisations: [], ...(asker.today === undefined ? {} : { today: asker.today }) };
  const [all, files] = await Promise.all([listTransfers(records, anyone), listFiles(records, anyone)]);
  return { transfers: all.filter((each) => isOut(each, asker.today ?? "")), files };
}

/** The three columns that an address asks for. @throws Refusal where it names no year */
export async function ledgerAsked(
  desk: Desk,
  { params }: DeskRequest,
): Promise<YearLedger & { readonly organisation: string; readonly year: number; readonly files: readonly KeptFile[] }> {
  const { organisation = "", year = "" } = params;
  if (!/^20\d{2}$/.test(year))
    throw new Refusal("not-found", "There is no such year.", "The page Transfers lists them.");
  const { transfers, files } = await publicTransfers(desk);
  const asked = { organisation, year: Number(year) };
  return { ...asked, files, ...yearLedger(asked, transfers, files) };
}
