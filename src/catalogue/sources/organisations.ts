import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One organisation, as the supplying organisation records it. */
export const organisations = defineSource({
  ...localExtract,
  id: "organisations",
  title: "Organisations",
  row: "One organisation, as the supplying organisation records it.",
  columns: [
    { name: "ods_code", type: "code", required: true, means: "its code" },
    { name: "name", type: "text", required: true, means: "its name" },
    {
      name: "primary_role",
      type: "text",
      required: true,
      means: "what it is: NHS trust, GP practice, community pharmacy, integrated care board ... or an ODS role code",
    },
    { name: "nation", type: "text", required: true, means: "the nation it belongs to" },
    { name: "icb_code", type: "code", means: "the integrated care board that commissions it" },
    { name: "legal_start", type: "date", means: "first day in law" },
    { name: "legal_end", type: "date", means: "last day in law" },
    { name: "operational_start", type: "date", means: "first day of work" },
    { name: "operational_end", type: "date", means: "last day of work" },
    { name: "trust_type", type: "text", means: "acute, specialist, mental health, community or ambulance" },
  ],
  key: ["ods_code"],
  // It says what is so, not what happened when: it speaks for no months and is known from the beginning.
  organisation: "ods_code",
  rules: [
    { column: "legal_end", holds: "legal_end >= legal_start", expected: "a day on or after legal_start" },
    {
      column: "operational_end",
      holds: "operational_end >= operational_start",
      expected: "a day on or after operational_start",
    },
  ],
});
