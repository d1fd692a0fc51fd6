import { defineSource } from "../../domain/source.ts";

/** One integrated care board. */
export const icb = defineSource({
  id: "icb",
  title: "Integrated care boards",
  publisher: "NHS England and Office for National Statistics",
  licence: "Open Government Licence v3.0",
  address: "https://geoportal.statistics.gov.uk",
  row: "One integrated care board.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["icb24_code_nhs"], means: "Q code, which stays" },
    {
      name: "ons_code",
      type: "code",
      required: true,
      from: ["icb24_code"],
      means: "E54 code of 2024, which changes when the boundary does",
    },
    { name: "name", type: "text", required: true, from: ["icb24_name"], means: "its name" },
  ],
  key: ["code"],
  organisation: "code",
  // Lookups of neighbourhoods to boards have the same three columns, and more lines.
  recognise: ({ head }) => {
    const names = head.map((header) => header.toLowerCase());
    return (
      ["icb24_code", "icb24_code_nhs", "icb24_name"].every((name) => names.includes(name)) &&
      !names.some((name) => /^(lsoa|msoa|lad|sicbl)/.test(name))
    );
  },
});
