import { counted, plainDate, plainPounds } from "../../domain/format.ts";
import type { Standing } from "../../registers/transfers/dispute.ts";
import type { LedgerLine, RowReason } from "../../registers/transfers/reconcile.ts";
import type { Transfer } from "../../registers/transfers/transfer.ts";

/** "£1,200", or the range of something in kind. */
export function amountWords({ amount }: Pick<Transfer, "amount">): string {
  if (amount.kind === "in-kind")
    return `${amount.description}, worth ${plainPounds(amount.fromPence)} to ${plainPounds(amount.toPence)}`;
  const tax = { in: ", tax included", out: ", before tax", "not-said": "" }[amount.vat];
  return `${plainPounds(amount.pence)}${tax}`;
}

export function purposeWords({ purpose }: Pick<Transfer, "purpose">): string {
  return purpose.kind === "stated" ? purpose.text : "Not stated by company";
}

const views = { agree: "Agrees", disagree: "Disagrees", "cannot-trace": "Cannot trace it" } as const;

export function viewWords({ recipientView }: Pick<Transfer, "recipientView">): string {
  return recipientView === null
    ? "Has said nothing"
    : `${views[recipientView.view]}, on ${plainDate(recipientView.on)}`;
}

const reasons: Readonly<Record<RowReason, string>> = {
  matched: "The same",
  timing: "The same sum, a year apart",
  category: "The same sum, under another category",
  vat: "The same but for tax at 20%",
  amount: "Another amount",
  "only-here": "Not there",
  "only-there": "There, and not in the ledger",
  "not-supplied": "Not supplied",
  "not-comparable": "One sum for several, not comparable",
};

/** How a line stands to that of another column, in words. */
export function reasonWords(reason: RowReason): string {
  return reasons[reason];
}

/** The lines of one column in a row. */
export function linesWords(lines: readonly LedgerLine[], isSupplied: boolean): string {
  if (lines.length === 0) return isSupplied ? "No line" : "Not supplied";
  return lines.map(({ pence, year }) => `${plainPounds(pence)} (${year})`).join(" + ");
}

/** Where a transfer stands, in a sentence. */
export function standingWords(standing: Standing | null): string {
  if (standing === null) return "Entered, and not checked yet";
  const { state, windows, daysLeft } = standing;
  const left = counted(daysLeft ?? 0, "day");
  switch (state) {
    case "in-review":
      return `In review until ${plainDate(windows.reviewLast)}: ${left} left, today counted. Public from ${plainDate(windows.publicFrom)}`;
    case "in-correction":
      return `In correction until ${plainDate(windows.correctionLast)}: ${left} left, today counted. Public from ${plainDate(windows.publicFrom)}`;
    case "published":
      return `Published on ${plainDate(windows.publicFrom)}`;
    case "published-disputed":
      return `Published on ${plainDate(windows.publicFrom)}, and disputed`;
    case "withdrawn-with-reason":
      return "Taken back, with a reason";
  }
}
