import type { Transfer } from "../transfers/transfer.ts";

/** A line of the file `transfers.csv`: columns as its source names them. */
export type TransferRow = Readonly<Record<(typeof transferColumns)[number], string>>;

export const transferColumns = [
  "transfer",
  "org",
  "company",
  "year",
  "category",
  "told_by",
  "amount_pence",
  "purpose_stated",
  "recipient_view",
] as const;

/** A published transfer and the number of its record. */
export interface ToldTransfer {
  readonly id: string;
  readonly transfer: Transfer;
}

/** One line for each published transfer to a known organisation; a sum published for several belongs to none of them. */
export function transferRows(transfers: readonly ToldTransfer[]): readonly TransferRow[] {
  return transfers
    .flatMap(({ id, transfer }): TransferRow[] => {
      const { recipient, company, year, category, source, amount, purpose, recipientView } = transfer;
      if (recipient.odsCode === null) return [];
      return [
        {
          transfer: id,
          org: recipient.odsCode,
          company: company.name,
          year: String(year),
          category,
          told_by: source.kind,
          // Of something in kind the middle of its range.
          amount_pence: String(
            amount.kind === "money" ? amount.pence : Math.round((amount.fromPence + amount.toPence) / 2),
          ),
          purpose_stated: purpose.kind === "stated" ? "yes" : "no",
          recipient_view: recipientView?.view ?? "nothing-said",
        },
      ];
    })
    .sort((a, b) => (a.transfer < b.transfer ? -1 : 1));
}
