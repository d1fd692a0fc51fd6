import { defineSource } from "../../domain/source.ts";

/** One trust of 2022 and its region. */
export const trustRegion = defineSource({
  id: "trust_region",
  title: "NHS trusts and their regions, 2022",
  publisher: "NHS England",
  licence: "Open Government Licence v3.0",
  row: "One trust of 2022 and its region.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["nhs_trust22_code"], means: "the trust's code" },
    { name: "name", type: "text", required: true, from: ["nhs_trust22_name"], means: "its name" },
    {
      name: "region",
      type: "code",
      from: ["nhs_region21_nhs_code"],
      means: "NHS England region, Y code; W00 is Wales",
    },
    { name: "region_name", type: "text", from: ["nhs_region21_name"], means: "its name" },
    { name: "status", type: "choice", from: ["status"], choices: ["open", "closed"], means: "open or closed in 2022" },
  ],
  key: ["code"],
  organisation: "code",
  marks: ["nhs_trust22_code", "nhs_trust22_name", "nhs_region21_nhs_code"],
});
