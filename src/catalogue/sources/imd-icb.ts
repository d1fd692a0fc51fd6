import { defineSource } from "../../domain/source.ts";

/** One integrated care board. */
export const imdIcb = defineSource({
  id: "imd_icb",
  title: "Index of Multiple Deprivation 2025, by ICB",
  publisher: "Ministry of Housing, Communities and Local Government",
  licence: "Open Government Licence v3.0",
  address: "https://www.gov.uk/government/collections/english-indices-of-deprivation",
  row: "One integrated care board.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    {
      name: "icb_ons",
      type: "code",
      required: true,
      from: ["icb24_code"],
      means: "integrated care board, E54 code of 2024",
    },
    { name: "name", type: "text", from: ["icb24_name"], means: "its name" },
    {
      name: "score",
      type: "number",
      required: true,
      from: ["imd_average_score"],
      means: "mean score of its neighbourhoods; higher is more deprived",
    },
    { name: "rank", type: "number", from: ["imd_average_rank"], means: "mean rank of its neighbourhoods, as printed" },
    {
      name: "share_most_deprived",
      type: "number",
      from: ["imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally"],
      means: "share of its neighbourhoods among the most deprived tenth of England, 0 to 1",
    },
  ],
  key: ["icb_ons"],
  marks: ["icb24_code", "imd_average_score", "imd_average_rank"],
});
