import { defineSource } from "../../domain/source.ts";
import { hasLayout, odsDay } from "./_ods-layout.ts";

/** One dispensary; a community pharmacy where the kind is 1. */
export const odsPharmacy = defineSource({
  id: "ods_pharmacy",
  title: "Dispensaries (edispensary)",
  publisher: "NHS England, Organisation Data Service",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads",
  row: "One dispensary; a community pharmacy where the kind is 1.",
  kind: "published",
  formats: ["csv"],
  header: false,
  columns: [
    { name: "code", type: "code", required: true, from: 1, means: "the dispensary's code" },
    { name: "name", type: "text", required: true, from: 2, means: "its name" },
    { name: "region", type: "code", from: 3, means: "NHS England region, Y code; W00 is Wales" },
    { name: "icb", type: "code", from: 4, means: "integrated care board, Q code; Q99 is Wales" },
    { name: "town", type: "text", from: 7, means: "third line of the address: mostly the town" },
    { name: "postcode", type: "text", from: 10, means: "postcode of the dispensary" },
    { name: "opened", type: "date", from: 11, formats: ["%Y%m%d"], means: "first day" },
    { name: "closed", type: "date", from: 12, formats: ["%Y%m%d"], means: "last day" },
    {
      name: "status",
      type: "choice",
      required: true,
      from: 13,
      choices: ["A", "C", "P"],
      means: "A active, C closed, P proposed",
    },
    {
      name: "dispenser",
      type: "text",
      required: true,
      from: 14,
      means: "1 community pharmacy, 2 appliance contractor",
    },
    { name: "parent", type: "code", from: 15, means: "the business that owns it" },
  ],
  key: ["code"],
  organisation: "code",
  recognise: (sample) =>
    hasLayout(sample, 27, [
      [1, /^F[A-Z0-9]{2,9}$/],
      [11, odsDay],
      [12, odsDay],
      [13, /^[ACDP]$/],
      [14, /^\d$/],
    ]),
});
