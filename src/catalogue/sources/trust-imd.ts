import { defineSource } from "../../domain/source.ts";

/** One NHS trust, with the deprivation of the people it serves. */
export const trustImd = defineSource({
  id: "trust_imd",
  title: "Deprivation of trust catchments, IMD 2019",
  publisher: "Derived from OHID catchment populations and MHCLG's Index of Multiple Deprivation 2019",
  licence: "Open Government Licence v3.0",
  row: "One NHS trust, with the deprivation of the people it serves.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["nhs_trust22_code"], means: "the trust, code of 2022" },
    {
      name: "score",
      type: "number",
      required: true,
      from: ["imd2019_score_catchment_weighted"],
      means: "mean deprivation score of its catchment, weighted by people; higher is more deprived",
    },
    {
      name: "share_covered",
      type: "number",
      from: ["weight_covered"],
      means: "share of the catchment with a score, 0 to 1",
    },
  ],
  key: ["code"],
  organisation: "code",
  rules: [{ column: "share_covered", holds: "share_covered between 0 and 1", expected: "a share from 0 to 1" }],
});
