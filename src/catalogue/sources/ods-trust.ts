import { defineSource } from "../../domain/source.ts";
import { hasLayout, odsCode, odsDay } from "./_ods-layout.ts";

/** One NHS trust. */
export const odsTrust = defineSource({
  id: "ods_trust",
  title: "NHS trusts (etr)",
  publisher: "NHS England, Organisation Data Service",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads",
  row: "One NHS trust.",
  kind: "published",
  formats: ["csv"],
  header: false,
  columns: [
    { name: "code", type: "code", required: true, from: 1, means: "the trust's code" },
    { name: "name", type: "text", required: true, from: 2, means: "its name" },
    { name: "region", type: "code", from: 3, means: "NHS England region, Y code; W00 is Wales" },
    { name: "icb", type: "code", from: 4, means: "integrated care board, Q code; Q99 is Wales" },
    { name: "town", type: "text", from: 8, means: "town of its headquarters" },
    { name: "postcode", type: "text", from: 10, means: "postcode of its headquarters" },
    { name: "opened", type: "date", from: 11, formats: ["%Y%m%d"], means: "first day" },
    { name: "closed", type: "date", from: 12, formats: ["%Y%m%d"], means: "last day" },
  ],
  key: ["code"],
  organisation: "code",
  // Other ODS files have the same 27 cells; only here do names say trust and is the status empty.
  recognise: (sample) =>
    hasLayout(sample, 27, [
      [1, odsCode],
      [2, /\bTRUST\b/],
      [3, /^([A-Z]\d\d)?$/],
      [4, /^(Q[A-Z0-9]{2})?$/],
      [11, odsDay],
      [12, odsDay],
      [13, /^$/],
    ]),
});
