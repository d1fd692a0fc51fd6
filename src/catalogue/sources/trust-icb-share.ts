import { defineSource } from "../../domain/source.ts";

/** One trust and one integrated care board, with the share of the trust's patients who live there. */
export const trustIcbShare = defineSource({
  id: "trust_icb_share",
  title: "Where a trust's patients come from, by ICB",
  publisher: "Office for Health Improvement and Disparities",
  licence: "Open Government Licence v3.0",
  row: "One trust and one integrated care board, with the share of the trust's patients who live there.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["nhs_trust22_code"], means: "the trust's code" },
    {
      name: "icb_ons",
      type: "code",
      required: true,
      from: ["icb22_code"],
      means: "integrated care board, E54 code of 2022",
    },
    {
      name: "share",
      type: "number",
      required: true,
      from: ["proportion_trust_came_from_icb"],
      means: "share of the trust's patients, 0 to 1",
    },
  ],
  key: ["code", "icb_ons"],
  organisation: "code",
  rules: [{ column: "share", holds: "share between 0 and 1", expected: "a share between 0 and 1" }],
});
