import { counted, plainDate, plainPounds } from "../../domain/format.ts";
import { londonDay } from "../../domain/london-day.ts";
import type { Standing } from "../../registers/transfers/dispute.ts";
import { correctionDays, reviewDays } from "../../registers/transfers/dispute-clock.ts";
import type { LedgerLine, RowReason } from "../../registers/transfers/reconcile.ts";
import type { Transfer } from "../../registers/transfers/transfer.ts";
import type { KeptTransfer } from "../../registers/transfers/transfer-records.ts";

/** "£1,200", or the range of something in kind. */
export function amountWords({ amount }: Pick<Transfer, "amount">): string {
  if (amount.kind === "in-kind")
    return `${amount.description}, worth ${amount.fromPence === amount.toPence ? plainPounds(amount.fromPence) : `${plainPounds(amount.fromPence)} to ${plainPounds(amount.toPence)}`}, valued ${methodWords[amount.method].toLowerCase()}`;
  const tax = { in: ", tax included", out: ", before tax", "not-said": "" }[amount.vat];
  return `${plainPounds(amount.pence)}${tax}`;
}

/** How something in kind was valued. */
export const methodWords = {
  invoice: "By an invoice",
  "pay-scale-hours": "By hours on a pay scale",
  "published-price": "By a published price",
  "market-price": "By what it costs elsewhere",
  "own-estimate": "By an estimate of its own",
} as const;

export function purposeWords({ purpose }: Pick<Transfer, "purpose">): string {
  return purpose.kind === "stated" ? purpose.text : "Not stated by company";
}

const views = { agree: "Agrees", disagree: "Disagrees", "cannot-trace": "Cannot trace it" } as const;

/** What the receiving body says of a figure: where it keeps the record itself, that is its own. */
export function viewWords({
  transfer,
  organisation,
  view,
}: Pick<KeptTransfer, "transfer" | "organisation" | "view">): string {
  if (transfer.recipient.odsCode === organisation) return "It is its own figure";
  return view === null ? "Has said nothing" : `${views[view.view]}, on ${plainDate(londonDay(view.at))}`;
}

const reasons: Readonly<Record<RowReason, string>> = {
  matched: "The same",
  timing: "The same sum, a year apart",
  category: "The same sum, under another category",
  vat: "The same but for tax at 20%",
  amount: "Another amount",
  "only-here": "Not there",
  "only-there": "There, and not in its own record",
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

/** The days of both windows, whatever the day is now. */
export function clockWords({ windows }: Pick<Standing, "windows">): string {
  const { reviewFrom, reviewLast, correctionLast, publicFrom } = windows;
  return `Review: ${reviewDays} days, ${plainDate(reviewFrom)} to ${plainDate(reviewLast)}. Correction: ${correctionDays} more, to ${plainDate(correctionLast)}. Public from ${plainDate(publicFrom)}, whatever is open`;
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
