import { defineSource } from "../../domain/source.ts";

/** One trust and its primary inspection category. */
export const trustType = defineSource({
  id: "trust_type",
  title: "Types of trust",
  publisher: "Care Quality Commission",
  licence: "Open Government Licence v3.0",
  address: "https://www.cqc.org.uk/about-us/transparency/using-cqc-data",
  row: "One trust and its primary inspection category.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "code", type: "code", required: true, from: ["trust_code"], means: "the trust's code" },
    {
      name: "category",
      type: "text",
      from: ["primary_category"],
      means: "primary inspection category; empty where none was given",
    },
  ],
  key: ["code"],
  organisation: "code",
  marks: ["trust_code", "primary_category"],
});
