import { html } from "hono/html";
import { radios } from "../../components/forms/choices.ts";
import { dateInput } from "../../components/forms/date-input.ts";
import { select } from "../../components/forms/select.ts";
import { textArea } from "../../components/forms/text-area.ts";
import { textInput } from "../../components/forms/text-input.ts";
import type { Markup } from "../../components/markup.ts";
import { valuingMethods } from "../../registers/partnerships/contribution.ts";
import { categories, categoryIds } from "../../registers/transfers/categories.ts";
import { readPence } from "../../registers/transfers/read-pence.ts";
import { type Transfer, transfer } from "../../registers/transfers/transfer.ts";
import { oneOf, optionalText, requiredDay } from "../written/fields.ts";
import { type Filled, typedDay } from "../written/filled.ts";
import type { Typed } from "../written/typed.ts";
import { methodWords } from "./transfer-words.ts";

/** What is said of a sum, whoever keeps it. */
export const sumFields = {
  category: oneOf(categoryIds, "Choose a category"),
  form: oneOf(["money", "in-kind"], "Choose whether it was money"),
  amount: optionalText({ most: 20 }),
  vat: oneOf(["in", "out", "not-said"], "Choose whether tax is in it"),
  what: optionalText(),
  from: optionalText({ most: 20 }),
  to: optionalText({ most: 20 }),
  method: oneOf(["", ...valuingMethods], "Choose how it was valued"),
  day: requiredDay("Enter the day of the transfer"),
  purpose: optionalText(),
};

export const sumLabels = {
  category: "Category",
  form: "Was it money?",
  amount: "Amount in pounds",
  vat: "Is value added tax in it?",
  what: "What was given?",
  from: "Worth at least, in pounds",
  to: "Worth at most, in pounds",
  method: "How was it valued?",
  day: "Day of the transfer",
  purpose: "What was it for, and for whom?",
};

interface SumValues {
  readonly category: Transfer["category"];
  readonly form: "money" | "in-kind";
  readonly amount: string | null;
  readonly vat: "in" | "out" | "not-said";
  readonly what: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly method: "" | (typeof valuingMethods)[number];
  readonly day: string;
  readonly purpose: string | null;
}

/** The fields as a reader sees them. */
export function sumFieldsShown(filled: Filled): Markup {
  const seenBy = "public" as const;
  return html`${select({ ...filled.text("category"), seenBy, options: [{ value: "", text: "Choose a category" }, ...categoryIds.map((id) => ({ value: id, text: categories[id] }))] })}
${radios({
  ...filled.text("form"),
  seenBy,
  choices: [
    { value: "money", text: "Money" },
    { value: "in-kind", text: "Something in kind: goods, time, a place on a course" },
  ],
})}
<h2>Where it was money</h2>
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
<h2>Where it was in kind</h2>
${textInput({ ...filled.text("what"), seenBy, hint: "For example, the loan of two scanners for a month" })}
${textInput({ ...filled.text("from"), seenBy, width: 10, numeric: true })}
${textInput({ ...filled.text("to"), seenBy, hint: "The same sum twice where it is known exactly", width: 10, numeric: true })}
${select({ ...filled.text("method"), seenBy, options: [{ value: "", text: "Choose one" }, ...valuingMethods.map((id) => ({ value: id, text: methodWords[id] }))] })}
<h2>When, and what for</h2>
${dateInput({ ...filled.day("day"), seenBy, hint: "Its year is the year of disclosure" })}
${textArea({ ...filled.text("purpose"), seenBy, rows: 2, hint: "Four words or more, and no person’s name. Leave it empty where the company does not say: that is shown as “not stated by company”" })}`;
}

/** The transfer that was typed, or what is wrong with it by the field. */
export function transferTyped(
  values: SumValues,
  between: Pick<Transfer, "recipient" | "company">,
): { readonly transfer: Transfer } | { readonly errors: Readonly<Record<string, string>> } {
  const { category, day, purpose } = values;
  const amount = amountTyped(values);
  if ("errors" in amount) return amount;
  const read = transfer.safeParse({
    ...between,
    year: Number(day.slice(0, 4)),
    category,
    purpose: purpose === null ? { kind: "not-stated-by-company" } : { kind: "stated", text: purpose },
    recipientView: null,
    amount,
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
    amount: "to",
  };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) errors[fieldOf[String(path[0])] ?? ""] ??= message;
  return { errors };
}

function amountTyped({
  form,
  amount,
  vat,
  what,
  from,
  to,
  method,
}: SumValues): Transfer["amount"] | { readonly errors: Readonly<Record<string, string>> } {
  const errors: Record<string, string> = {};
  const pence = (name: string, typed: string | null): number => {
    const read = readPence(typed ?? "");
    if (read === null) errors[name] = "Enter pounds such as 1,234.50";
    return read ?? 0;
  };
  if (form === "money") {
    const sum = pence("amount", amount);
    if (what !== null || from !== null || to !== null)
      errors.form = "What is in kind is left empty where it was money, and entered apart";
    return Object.keys(errors).length > 0 ? { errors } : { kind: "money", pence: sum, currency: "GBP", vat };
  }
  if (amount !== null) errors.amount = "Leave it empty where it was in kind";
  if (what === null) errors.what = "Enter what was given";
  const [fromPence, toPence] = [pence("from", from), pence("to", to)];
  if (method === "") errors.method = "Choose how it was valued";
  if (Object.keys(errors).length > 0 || method === "") return { errors };
  return { kind: "in-kind", description: what ?? "", fromPence, toPence, method };
}

/** A sum as its fields have it. */
export function typedSum({ category, amount, transferredOn, purpose }: Transfer): Typed {
  return {
    category,
    form: amount.kind,
    ...(amount.kind === "money"
      ? { amount: pounds(amount.pence), vat: amount.vat, what: "", from: "", to: "", method: "" }
      : {
          amount: "",
          vat: "not-said",
          what: amount.description,
          from: pounds(amount.fromPence),
          to: pounds(amount.toPence),
          method: amount.method,
        }),
    day: typedDay(transferredOn),
    purpose: purpose.kind === "stated" ? purpose.text : "",
  };
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}

/** A sum that may be sent, for the laws that send every form. */
export const trySumTexts = {
  category: "donations-and-grants",
  form: "money",
  amount: "90",
  vat: "not-said",
  what: "",
  from: "",
  to: "",
  method: "",
  "day-day": "15",
  "day-month": "6",
  "day-year": "2025",
  purpose: "",
};
