import { defineSource } from "../../domain/source.ts";

/** Whole-time equivalents of one staff group at one organisation in one month. */
export const hchsWorkforce = defineSource({
  id: "hchs_workforce",
  title: "NHS hospital and community workforce",
  publisher: "NHS England (NHS Digital)",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/data-and-information/publications/statistical/nhs-workforce-statistics",
  row: "Whole-time equivalents of one staff group at one organisation in one month.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "month", type: "month", required: true, formats: ["%Y-%b"], means: "month" },
    { name: "code", type: "code", required: true, from: ["org_code"], means: "the organisation" },
    { name: "name", type: "text", from: ["org_name"], means: "its name then" },
    { name: "staff_group", type: "text", required: true, means: "staff group" },
    { name: "wte", type: "number", required: true, from: ["fte"], means: "whole-time equivalents" },
  ],
  key: ["month", "code", "staff_group"],
  organisation: "code",
  speaksFor: { month: "month" },
  marks: ["month", "org_code", "org_name", "staff_group", "fte"],
});
