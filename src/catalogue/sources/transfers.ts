import { defineSource } from "../../domain/source.ts";
import { registerExport } from "./_register-export.ts";

/** One transfer of value from a company to an NHS organisation, as one side tells it. */
export const transfers = defineSource({
  ...registerExport,
  id: "transfers",
  title: "Transfers of value",
  row: "One transfer of value from a company to an NHS organisation, as one side tells it.",
  columns: [
    { name: "transfer", type: "text", required: true, means: "number of the line in the ledger" },
    { name: "org", type: "code", required: true, means: "the organisation that received it" },
    { name: "company", type: "text", required: true, means: "the company" },
    { name: "year", type: "count", required: true, means: "calendar year" },
    {
      name: "category",
      type: "choice",
      required: true,
      choices: [
        "registration-fees",
        "event-sponsorship",
        "travel-and-accommodation",
        "donations-and-grants",
        "fees",
        "related-expenses",
        "joint-or-collaborative-working",
        "contracted-services",
        "research-and-development",
      ],
      means: "category under which it is disclosed",
    },
    {
      name: "told_by",
      type: "choice",
      required: true,
      choices: ["our-ledger", "company-return", "public-download"],
      means: "whose figure it is",
    },
    { name: "amount_pence", type: "pence", required: true, means: "amount in pence" },
    {
      name: "purpose_stated",
      type: "yes-no",
      required: true,
      means: "whether it is said what it paid for and for whom",
    },
    {
      name: "recipient_view",
      type: "choice",
      required: true,
      choices: ["agree", "disagree", "cannot-trace", "nothing-said"],
      means: "what the receiving organisation says of the figure",
    },
  ],
  key: ["transfer", "told_by"],
  organisation: "org",
  rules: [{ column: "year", holds: "year between 2015 and 2100", expected: "a calendar year from 2015 on" }],
});
