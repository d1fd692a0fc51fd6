import { defineSource } from "../../domain/source.ts";

/** One trust in one month. */
export const beds = defineSource({
  id: "beds",
  title: "Beds available and occupied",
  publisher: "NHS England",
  licence: "Open Government Licence v3.0",
  address:
    "https://www.england.nhs.uk/statistics/statistical-work-areas/critical-care-and-bed-capacity-and-urgent-operations-cancelled/",
  row: "One trust in one month.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["nhs_trust22_code"], means: "the trust's code" },
    { name: "month", type: "month", required: true, from: ["date"], formats: ["%B %Y"], means: "month" },
    {
      name: "general_acute_available",
      type: "number",
      from: ["general_acute_beds_available"],
      means: "general and acute beds available, mean of the month",
    },
    {
      name: "general_acute_occupied",
      type: "number",
      from: ["general_acute_beds_occupied"],
      means: "general and acute beds occupied, mean of the month",
    },
    {
      name: "adult_general_acute_available",
      type: "number",
      from: ["adult_general_acute_beds_available"],
      means: "adult general and acute beds available, mean of the month",
    },
    {
      name: "adult_general_acute_occupied",
      type: "number",
      from: ["adult_general_acute_beds_occupied"],
      means: "adult general and acute beds occupied, mean of the month",
    },
    {
      name: "adult_critical_care_available",
      type: "number",
      from: ["adult_critical_care_beds_available"],
      means: "adult critical care beds available, mean of the month",
    },
    {
      name: "adult_critical_care_occupied",
      type: "number",
      from: ["adult_critical_care_beds_occupied"],
      means: "adult critical care beds occupied, mean of the month",
    },
  ],
  key: ["code", "month"],
  organisation: "code",
  marks: ["nhs_trust22_code", "date", "general_acute_beds_available", "general_acute_beds_occupied"],
});
