import { html } from "hono/html";
import { dateInput } from "../../components/forms/date-input.ts";
import { select } from "../../components/forms/select.ts";
import { textArea } from "../../components/forms/text-area.ts";
import { textInput } from "../../components/forms/text-input.ts";
import type { Markup } from "../../components/markup.ts";
import { categories, categoryIds } from "../../registers/transfers/categories.ts";
import { readPence } from "../../registers/transfers/read-pence.ts";
import { type Transfer, transfer } from "../../registers/transfers/transfer.ts";
import { oneOf, optionalText, requiredDay, requiredText } from "../written/fields.ts";
import { type Filled, typedDay } from "../written/filled.ts";
import type { Typed } from "../written/typed.ts";

/** What is said of a sum, whoever keeps it. */
export const sumFields = {
  category: oneOf(categoryIds, "Choose a category"),
  amount: requiredText("Enter the amount", { most: 20 }),
  vat: oneOf(["in", "out", "not-said"], "Choose whether tax is in it"),
  day: requiredDay("Enter the day of the transfer"),
  purpose: optionalText(),
};

export const sumLabels = {
  category: "Category",
  amount: "Amount in pounds",
  vat: "Is value added tax in it?",
  day: "Day of the transfer",
  purpose: "What was it for, and for whom?",
};

interface SumValues {
  readonly category: Transfer["category"];
  readonly amount: string;
  readonly vat: "in" | "out" | "not-said";
  readonly day: string;
  readonly purpose: string | null;
}

/** The fields as a reader sees them. */
export function sumFieldsShown(filled: Filled): Markup {
  const seenBy = "public" as const;
  return html`${select({ ...filled.text("category"), seenBy, options: categoryIds.map((id) => ({ value: id, text: categories[id] })) })}
${textInput({ ...filled.text("amount"), seenBy, hint: "For example, 1,234.50", width: 10, numeric: true })}
${select({
  ...filled.text("vat"),
  seenBy,
  options: [
    { value: "not-said", text: "Not said" },
    { value: "in", text: "Yes" },
    { value: "out", text: "No" },
  ],
})}
${dateInput({ ...filled.day("day"), seenBy, hint: "Its year is the year of disclosure" })}
${textArea({ ...filled.text("purpose"), seenBy, rows: 2, hint: "Four words or more, and no person’s name. Leave it empty where the company does not say: that is shown as “not stated by company”" })}`;
}

/** The transfer that was typed, or what is wrong with it by the field. */
export function transferTyped(
  { category, amount, vat, day, purpose }: SumValues,
  between: Pick<Transfer, "recipient" | "company">,
): { readonly transfer: Transfer } | { readonly errors: Readonly<Record<string, string>> } {
  const pence = readPence(amount);
  if (pence === null) return { errors: { amount: "Enter pounds such as 1,234.50" } };
  const read = transfer.safeParse({
    ...between,
    year: Number(day.slice(0, 4)),
    category,
    purpose: purpose === null ? { kind: "not-stated-by-company" } : { kind: "stated", text: purpose },
    recipientView: null,
    amount: { kind: "money", pence, currency: "GBP", vat },
    transferredOn: day,
    partnership: null,
    basis: "named",
    source: { kind: "our-ledger" },
    note: null,
  });
  if (read.success) return { transfer: read.data };
  const fieldOf: Readonly<Record<string, string>> = {
    purpose: "purpose",
    basis: "category",
    year: "day",
    transferredOn: "day",
  };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) errors[fieldOf[String(path[0])] ?? ""] ??= message;
  return { errors };
}

/** A sum as its fields have it. */
export function typedSum({ category, amount, transferredOn, purpose }: Transfer): Typed {
  return {
    category,
    amount: amount.kind === "money" ? (amount.pence / 100).toFixed(2) : "",
    vat: amount.kind === "money" ? amount.vat : "not-said",
    day: typedDay(transferredOn),
    purpose: purpose.kind === "stated" ? purpose.text : "",
  };
}

/** A sum that may be sent, for the laws that send every form. */
export const trySumTexts = {
  category: "donations-and-grants",
  amount: "90",
  vat: "not-said",
  "day-day": "15",
  "day-month": "6",
  "day-year": "2025",
  purpose: "",
};
