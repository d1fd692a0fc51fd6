import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One study. */
export const studies = defineSource({
  ...localExtract,
  id: "studies",
  title: "Studies",
  row: "One study.",
  columns: [
    { name: "study_key", type: "text", required: true, means: "the key that the other extracts name the study by" },
    { name: "short_title", type: "text", required: true, means: "short title" },
    {
      name: "design",
      type: "choice",
      required: true,
      choices: ["interventional", "observational", "both"],
      means: "design",
    },
    {
      name: "commercial",
      type: "choice",
      required: true,
      choices: ["contract", "collaborative", "non-commercial"],
      means: "who sponsors and funds it: contract (a company does both), collaborative, non-commercial",
    },
    { name: "specialty", type: "text", means: "NIHR specialty" },
    { name: "band", type: "text", means: "complexity band: its weight (1, 3.5, 11) or its name" },
    { name: "iras_id", type: "text", means: "IRAS number" },
    { name: "cpms_id", type: "text", means: "CPMS number" },
    { name: "nct_id", type: "text", means: "ClinicalTrials.gov number" },
    { name: "isrctn_id", type: "text", means: "ISRCTN number" },
    { name: "sponsor", type: "text", means: "the sponsor's code or name" },
    { name: "funder_types", type: "text", means: "kinds of funder, separated by semicolons" },
    {
      name: "regulatory_type",
      type: "choice",
      choices: ["CTIMP", "ATIMP", "device", "other"],
      means: "what the regulator sees it as",
    },
    { name: "planned_end", type: "date", means: "planned last day" },
    { name: "sponsor_on_track", type: "yes-no", means: "the sponsor says it will recruit to time and target" },
    { name: "rare_disease", type: "yes-no", means: "about a rare disease" },
  ],
  key: ["study_key"],
});
