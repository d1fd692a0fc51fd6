import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** A target for one study at one organisation, as recorded on a day. Earlier ones stay. */
export const targets = defineSource({
  ...localExtract,
  id: "targets",
  title: "Recruitment targets",
  row: "A target for one study at one organisation, as recorded on a day. Earlier ones stay.",
  columns: [
    { name: "study_key", type: "text", required: true, means: "the study" },
    { name: "site_org", type: "code", required: true, means: "the organisation" },
    { name: "recorded_on", type: "date", required: true, means: "day it was recorded" },
    { name: "target", type: "count", required: true, means: "participants" },
    { name: "target_end", type: "date", required: true, means: "day by which" },
    { name: "reason", type: "text", means: "why it changed" },
  ],
  key: ["study_key", "site_org", "recorded_on"],
  organisation: "site_org",
  speaksFor: { since: ["recorded_on"] },
});
