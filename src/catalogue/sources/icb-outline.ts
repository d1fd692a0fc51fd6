import { defineSource } from "../../domain/source.ts";
import { jsonRecords, recordCells } from "./_json-records.ts";
import { roundedGeometry } from "./_rounded-geometry.ts";

/** One integrated care board and its outline. */
export const icbOutline = defineSource({
  id: "icb_outline",
  title: "Outlines of integrated care boards, 2022",
  publisher: "Office for National Statistics",
  licence: "Open Government Licence v3.0",
  address: "https://geoportal.statistics.gov.uk",
  row: "One integrated care board and its outline.",
  kind: "published",
  formats: ["json"],
  header: true,
  columns: [
    {
      name: "icb_ons",
      type: "code",
      required: true,
      from: ["icb22_code"],
      means: "integrated care board, E54 code of 2022",
    },
    { name: "name", type: "text", required: true, from: ["icb22_name"], means: "its name" },
    {
      name: "geometry",
      type: "text",
      required: true,
      means: "GeoJSON geometry in longitude and latitude, to about a metre",
    },
  ],
  key: ["icb_ons"],
  recognise: ({ format, text }) =>
    format === "json" && text.includes('"FeatureCollection"') && text.includes('"icb22_code"'),
  readText: (text) =>
    recordCells(
      ["icb22_code", "icb22_name", "geometry"],
      jsonRecords(text, "{[").map(({ line, record }) => ({
        line,
        record: { ...propertiesOf(record), geometry: roundedGeometry(record.geometry) },
      })),
    ),
});

function propertiesOf({ properties }: Readonly<Record<string, unknown>>): object {
  return typeof properties === "object" && properties !== null ? properties : {};
}
