import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { icbOutline } from "./icb-outline.ts";

const geojson = `{
"type": "FeatureCollection",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
"features": [
{ "type": "Feature", "properties": { "icb22_name": "NHS Anyshire ICB", "icb22_code": "E54000901" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ -2.956221234, 53.5 ], [ -3, 53 ], [ -2, 53 ], [ -2.956221234, 53.5 ] ] ] } },
{ "type": "Feature", "properties": { "icb22_name": "NHS Nowhere ICB", "icb22_code": "E54000902" }, "geometry": null }
]
}
`;

test("takes an outline as text to about a metre, and refuses a board without one", async () => {
  const { recognised, taken, refused } = await trySource(icbOutline, "outlines.geojson", geojson);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    {
      line: 5,
      icb_ons: "E54000901",
      name: "NHS Anyshire ICB",
      geometry: '{"type":"Polygon","coordinates":[[[-2.95622,53.5],[-3,53],[-2,53],[-2.95622,53.5]]]}',
    },
  ]);
  expect(refused).toMatchObject([{ line: 6, column: "geometry", found: "" }]);
});
