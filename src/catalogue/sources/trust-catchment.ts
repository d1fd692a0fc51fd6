import { defineSource } from "../../domain/source.ts";

/** One acute trust and the people it serves. */
export const trustCatchment = defineSource({
  id: "trust_catchment",
  title: "Trust catchment populations",
  publisher: "Office for Health Improvement and Disparities",
  licence: "Open Government Licence v3.0",
  address: "https://www.gov.uk/government/publications/nhs-acute-trust-catchment-populations",
  row: "One acute trust and the people it serves.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["TrustCode"], means: "the trust's code" },
    { name: "name", type: "text", from: ["TrustName"], means: "its name" },
    { name: "people", type: "count", required: true, from: ["All admissions"], means: "people, by all admissions" },
    {
      name: "people_emergency",
      type: "count",
      from: ["Emergency admissions"],
      means: "people, by emergency admissions",
    },
  ],
  key: ["code"],
  organisation: "code",
  marks: ["TrustCode", "TrustName", "All admissions", "Emergency admissions"],
});
