import { defineSource } from "../../domain/source.ts";
import { shmiReleaseFromName } from "./_shmi-release.ts";

/** One trust in one release. Releases are quarterly and each covers 12 months, so that neighbours overlap: never pool them. */
export const shmi = defineSource({
  id: "shmi",
  title: "Summary Hospital-level Mortality Indicator",
  publisher: "Health and Social Care Information Centre, now NHS England",
  licence: "Copyright of the Health and Social Care Information Centre; since 2016 Open Government Licence v3.0",
  address: "https://digital.nhs.uk/data-and-information/publications/statistical/shmi",
  row: "One trust in one release, over 12 months.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "release", type: "month", required: true, from: "name", means: "month of release, from the file's name" },
    { name: "period_first", type: "date", from: "name", means: "first day of the 12 months" },
    { name: "period_last", type: "date", from: "name", means: "last day of the 12 months" },
    { name: "code", type: "code", required: true, from: ["PROVIDER"], means: "the provider's code" },
    { name: "name", type: "text", from: ["PROVIDER NAME"], means: "its name then" },
    { name: "spells", type: "count", required: true, from: ["DENOMINATOR"], means: "spells in hospital" },
    {
      name: "observed",
      type: "count",
      required: true,
      from: ["OBSERVED"],
      means: "deaths in hospital or within 30 days of discharge",
    },
    { name: "expected", type: "number", required: true, from: ["EXPECTED"], means: "deaths that the model expects" },
    { name: "value", type: "number", required: true, from: ["VALUE"], means: "observed over expected, as printed" },
    { name: "poisson_lower", type: "number", from: ["PO_LL"], means: "lower 95% limit from chance alone" },
    { name: "poisson_upper", type: "number", from: ["PO_UL"], means: "upper 95% limit from chance alone" },
    {
      name: "poisson_band",
      type: "count",
      from: ["PO_BANDING"],
      means: "1 higher than expected, 2 as expected, 3 lower; first release only",
    },
    { name: "od_lower", type: "number", from: ["OD_LL"], means: "lower 95% limit with over-dispersion" },
    { name: "od_upper", type: "number", from: ["OD_UL"], means: "upper 95% limit with over-dispersion" },
    { name: "od_band", type: "count", from: ["OD_BANDING"], means: "1 higher than expected, 2 as expected, 3 lower" },
  ],
  key: ["release", "code"],
  organisation: "code",
  marks: ["PROVIDER", "PROVIDER NAME", "DENOMINATOR", "OBSERVED", "EXPECTED", "VALUE", "OD_LL", "OD_UL"],
  fromName: shmiReleaseFromName,
  nameShould: "the month of release, as in shmi-2012-july.csv",
  // The sign before the year is Windows-1252.
  footer: "^Copyright\\b.*",
});
