import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

const stepColumns = [
  "selected_on",
  "hra_letter_on",
  "local_pack_on",
  "contract_on",
  "open_on",
  "first_participant_on",
  "closed_on",
  "decided_on",
];

/** One study at one organisation, with the days on which it passed each step. */
export const setup = defineSource({
  ...localExtract,
  id: "setup",
  title: "Study set-up",
  row: "One study at one organisation, with the days on which it passed each step.",
  columns: [
    { name: "study_key", type: "text", required: true, means: "the study" },
    { name: "site_org", type: "code", required: true, means: "the organisation" },
    { name: "selected_on", type: "date", means: "site selected" },
    { name: "hra_letter_on", type: "date", means: "HRA and HCRW approval letter" },
    { name: "local_pack_on", type: "date", means: "local information pack received" },
    { name: "contract_on", type: "date", means: "contract signed" },
    { name: "open_on", type: "date", means: "open to recruitment" },
    { name: "first_participant_on", type: "date", means: "first participant recruited" },
    { name: "closed_on", type: "date", means: "closed to recruitment" },
    { name: "in_scope", type: "choice", choices: ["yes", "no", "unknown"], means: "in scope of the set-up measures" },
    { name: "exclusion_reason", type: "text", means: "why it is out of scope" },
    { name: "status_as_at", type: "date", means: "the day on which this was so" },
    {
      name: "decision",
      type: "choice",
      choices: ["accepted", "declined", "withdrawn"],
      means: "what came of the expression of interest",
    },
    { name: "decided_on", type: "date", means: "day of the decision" },
  ],
  key: ["study_key", "site_org"],
  // Its two required columns are in other extracts too; a day or a decision makes it this one.
  recognise: ({ head }) => {
    const names = new Set(head.map((header) => header.trim().toLowerCase()));
    return (
      names.has("study_key") &&
      names.has("site_org") &&
      !names.has("recruited") &&
      !names.has("target") &&
      stepColumns.some((step) => names.has(step))
    );
  },
  organisation: "site_org",
  speaksFor: { since: stepColumns },
});
