import { defineSource } from "../../domain/source.ts";

/** One GP practice and where it belongs. */
export const odsPracticeMap = defineSource({
  id: "ods_practice_map",
  title: "GP practices by primary care network and ICB",
  publisher: "NHS England",
  licence: "Open Government Licence v3.0",
  address: "https://digital.nhs.uk/data-and-information/publications/statistical/patients-registered-at-a-gp-practice",
  row: "One GP practice and where it belongs.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "practice", type: "code", required: true, from: ["PRACTICE_CODE"], means: "the practice's code" },
    { name: "practice_name", type: "text", from: ["PRACTICE_NAME"], means: "its name" },
    { name: "postcode", type: "text", from: ["PRACTICE_POSTCODE"], means: "its postcode" },
    { name: "pcn", type: "code", from: ["PCN_CODE"], empty: ["U"], means: "primary care network; U means none" },
    { name: "pcn_name", type: "text", from: ["PCN_NAME"], empty: ["Unallocated"], means: "its name" },
    { name: "sub_icb", type: "code", from: ["CCG_CODE"], means: "sub-ICB location" },
    { name: "sub_icb_name", type: "text", from: ["New Sub-ICB location name"], means: "its name" },
    { name: "icb", type: "code", required: true, from: ["ICB22"], means: "integrated care board, Q code" },
    { name: "icb_ons", type: "code", from: ["ICB22ons"], means: "integrated care board, E54 code of 2022" },
    { name: "icb_name", type: "text", from: ["ICB22NM"], means: "its name" },
    { name: "region", type: "code", from: ["R22"], means: "NHS England region, Y code" },
    { name: "region_name", type: "text", from: ["Reg22NM"], means: "its name" },
  ],
  key: ["practice"],
  organisation: "practice",
});
