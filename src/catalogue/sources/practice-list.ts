import { defineSource } from "../../domain/source.ts";

/** Patients registered at one practice on the first day of one month. */
export const practiceList = defineSource({
  id: "practice_list",
  title: "List sizes of practices",
  publisher: "NHS England (NHS Digital)",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/data-and-information/publications/statistical/patients-registered-at-a-gp-practice",
  row: "Patients registered at one practice on the first day of one month.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    {
      name: "month",
      type: "month",
      required: true,
      from: ["EXTRACT_DATE"],
      formats: ["%d%b%Y", "%d/%m/%Y", "%d-%b-%y", "%d-%b-%Y", "%Y-%m-%d"],
      means: "month on whose first day the list stood",
    },
    { name: "code", type: "code", required: true, from: ["CODE"], means: "the practice's code" },
    { name: "sex", type: "text", required: true, from: ["SEX"], means: "ALL in the file of totals" },
    { name: "age", type: "text", required: true, from: ["AGE"], means: "ALL in the file of totals" },
    { name: "patients", type: "count", required: true, from: ["NUMBER_OF_PATIENTS"], means: "people registered" },
  ],
  key: ["month", "code", "sex", "age"],
  organisation: "code",
  speaksFor: { month: "month" },
  // The files by age have other columns beside these.
  marks: ["EXTRACT_DATE", "CODE", "SEX", "AGE", "NUMBER_OF_PATIENTS"],
});
