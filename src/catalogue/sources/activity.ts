import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** Participants of one study at one organisation in one month, by one route. */
export const activity = defineSource({
  ...localExtract,
  id: "activity",
  title: "Research activity",
  row: "Participants of one study at one organisation in one month, by one route.",
  formats: ["csv", "xlsx", "parquet"],
  columns: [
    { name: "study_key", type: "text", required: true, means: "the study" },
    { name: "site_org", type: "code", required: true, means: "the organisation they are counted for" },
    { name: "month", type: "month", required: true, means: "month" },
    { name: "recruited", type: "count", required: true, means: "people recruited" },
    { name: "consented", type: "count", means: "people who consented" },
    { name: "screen_failed", type: "count", means: "people screened and not eligible" },
    {
      name: "setting",
      type: "text",
      means: "where: hospital, primary care, community, pharmacy, care home, home, online",
    },
    {
      name: "attribution",
      type: "choice",
      choices: ["consented_here", "remote_mapped", "identified_only"],
      means: "how the site came to be credited",
    },
    { name: "source_row", type: "text", receiptOnly: true, means: "the row in the system it came from" },
  ],
  key: ["study_key", "site_org", "month", "setting", "attribution"],
  organisation: "site_org",
  speaksFor: { month: "month" },
});
