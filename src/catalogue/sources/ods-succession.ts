import { defineSource } from "../../domain/source.ts";
import { hasLayout, odsCode, odsDay } from "./_ods-layout.ts";

/** One organisation followed by another on a day. */
export const odsSuccession = defineSource({
  id: "ods_succession",
  title: "Successions of organisations (succ)",
  publisher: "NHS England, Organisation Data Service",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads",
  row: "One organisation followed by another on a day.",
  kind: "published",
  formats: ["csv"],
  header: false,
  columns: [
    { name: "predecessor", type: "code", required: true, from: 1, means: "the organisation that gave way" },
    { name: "successor", type: "code", required: true, from: 2, means: "the organisation that followed" },
    { name: "day", type: "date", required: true, from: 4, formats: ["%Y%m%d"], means: "first day of the successor" },
  ],
  key: ["predecessor", "successor", "day"],
  organisation: "successor",
  recognise: (sample) =>
    hasLayout(sample, 5, [
      [1, odsCode],
      [2, odsCode],
      [3, /^$/],
      [4, odsDay],
      [5, /^[01]?$/],
    ]),
});
