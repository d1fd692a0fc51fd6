import { defineSource } from "../../domain/source.ts";

/** One prescribing cost centre. A GP practice at work has status A and setting 4; walk-in centres, clinics and homes are listed too. */
export const odsPractice = defineSource({
  id: "ods_practice",
  title: "GP practices and other prescribing cost centres (epraccur)",
  publisher: "NHS England, Organisation Data Service",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads",
  row: "One prescribing cost centre; a GP practice where the prescribing setting is 4.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["OrgCode"], means: "the practice's code" },
    { name: "name", type: "text", required: true, from: ["Name"], means: "its name" },
    { name: "region", type: "code", from: ["NationalGrouping"], means: "NHS England region, Y code; W00 is Wales" },
    {
      name: "icb",
      type: "code",
      from: ["HighLevelHealthGeography"],
      means: "integrated care board, Q code; Q99 is Wales",
    },
    { name: "town", type: "text", from: ["Address3"], means: "third line of the address: mostly the town" },
    { name: "postcode", type: "text", from: ["Postcode"], means: "postcode of the practice" },
    { name: "opened", type: "date", from: ["OpenDate"], formats: ["%Y%m%d"], means: "first day" },
    { name: "closed", type: "date", from: ["CloseDate"], formats: ["%Y%m%d"], means: "last day" },
    {
      name: "status",
      type: "choice",
      required: true,
      from: ["StatusCode"],
      choices: ["A", "C", "D", "P"],
      means: "A active, C closed, D dormant, P proposed",
    },
    {
      name: "setting",
      type: "text",
      required: true,
      from: ["PrescrSet"],
      means: "prescribing setting; 4 is a GP practice",
    },
  ],
  key: ["code"],
  organisation: "code",
  marks: ["OrgCode", "NationalGrouping", "HighLevelHealthGeography", "StatusCode", "PrescrSet"],
});
