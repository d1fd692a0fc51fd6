import { defineSource } from "../../domain/source.ts";

/** One trust in one month. */
export const ae = defineSource({
  id: "ae",
  title: "A&E attendances and emergency admissions",
  publisher: "NHS England",
  licence: "Open Government Licence v3.0",
  address: "https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/",
  row: "One trust in one month.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["nhs_trust22_code"], means: "the trust's code" },
    { name: "month", type: "month", required: true, from: ["date"], formats: ["%B %Y"], means: "month" },
    { name: "attendances", type: "count", from: ["total_attendances"], means: "attendances" },
    {
      name: "attendances_over_4_hours",
      type: "count",
      from: ["attendances_over_4hours"],
      means: "attendances that took over 4 hours",
    },
    { name: "admissions", type: "count", from: ["total_emergency_admissions"], means: "emergency admissions" },
    {
      name: "admissions_over_4_hours",
      type: "count",
      from: ["emergency_admissions_over_4hours"],
      means: "emergency admissions that waited over 4 hours",
    },
  ],
  key: ["code", "month"],
  organisation: "code",
  marks: ["nhs_trust22_code", "date", "total_attendances", "total_emergency_admissions"],
});
