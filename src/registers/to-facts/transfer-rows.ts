import type { FileKind } from "../transfers/keep-files.ts";
import type { TakenLine } from "../transfers/ledger.ts";
import type { RecipientView, Transfer } from "../transfers/transfer.ts";

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

/** A published transfer, the number of its record and who keeps it. */
export interface ToldTransfer {
  readonly id: string;
  /** ODS code. */
  readonly keeper: string;
  readonly transfer: Transfer;
  /** What the receiving body says of it; null while it has said nothing. */
  readonly view: RecipientView | null;
}

/** One line for each published transfer to a known organisation; a sum published for several belongs to none of them. */
export function transferRows(transfers: readonly ToldTransfer[]): readonly TransferRow[] {
  return transfers.flatMap(({ id, keeper, transfer, view }): TransferRow[] => {
    const { recipient, company, year, category, source, amount, purpose } = transfer;
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
        // Two people of the recipient entered and checked what it keeps itself.
        recipient_view: keeper === recipient.odsCode ? "agree" : (view ?? "nothing-said"),
      },
    ];
  });
}

/** One line for each line of a company's return or of the public download that names a known organisation. */
export function fileRows(lines: readonly (TakenLine & { readonly kind: FileKind })[]): readonly TransferRow[] {
  return lines.flatMap(
    ({ from, line, recipient, company, year, category, basis, kind, pence, purpose }): TransferRow[] =>
      recipient === null || basis === "aggregate"
        ? []
        : [
            {
              transfer: `${from} ${line}`,
              org: recipient,
              company,
              year: String(year),
              category,
              told_by: kind,
              amount_pence: String(pence),
              purpose_stated: purpose === null ? "no" : "yes",
              recipient_view: "nothing-said",
            },
          ],
  );
}

/** Rows in an order of their own: the same registers give the same file. */
export function inOrder(rows: readonly TransferRow[]): readonly TransferRow[] {
  return rows.toSorted((a, b) => (a.transfer < b.transfer ? -1 : 1));
}
