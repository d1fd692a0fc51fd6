import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { tryFacts } from "../build/try-facts.ts";
import { boardOutlines } from "./board-outlines.ts";
import { spineInMemory } from "./spine-facts.ts";

const feature = (code: string, name: string, west: number) =>
  JSON.stringify({
    type: "Feature",
    properties: { icb22_code: code, icb22_name: name },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, 52],
          [west + 1, 52],
          [west + 1, 53],
        ],
      ],
    },
  });

const outlines = (...features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;

test("an outline joins by the E54 code, by the board's own code, and by the name where its E54 code has changed", async () => {
  const facts = await tryFacts({
    "icb_list.csv": `icb24_code,icb24_code_nhs,icb24_name
E54000901,QAA,NHS Anyshire Integrated Care Board
E54000999,QBB,"NHS Brookmere, Vale and Dale Integrated Care Board"
E54000903,QCC,NHS Cawdale Integrated Care Board
`,
    "outlines.geojson": outlines(
      feature("E54000901", "NHS Something Else ICB", 1),
      feature("E54000902", "NHS Brookmere Vale and Dale ICB", 2),
      feature("E54000904", "NHS Nowhere Integrated Care Board", 3),
    ),
  });
  const found = await boardOutlines(facts);
  facts.close();
  expect([...found.keys()]).toEqual(["QAA", "QBB"]);
  expect(found.get("QAA")).toContain("[1,52]");
  expect(found.get("QBB")).toContain("[2,52]");
});

test("where an old and a present code lead to one board, the outline that a list knows is taken", async () => {
  const facts = await tryFacts({
    "icb_list.csv": "icb24_code,icb24_code_nhs,icb24_name\nE54000901,QAA,NHS Anyshire Integrated Care Board\n",
    "outlines.geojson": outlines(
      feature("E54000999", "NHS Anyshire ICB", 1),
      feature("E54000901", "NHS Anyshire ICB", 2),
    ),
  });
  const found = await boardOutlines(facts);
  facts.close();
  expect(found.get("QAA")).toContain("[2,52]");
});

test("a made-up board's outline joins by its made-up code; without a file there is none", async () => {
  const organisations =
    "ods_code,name,primary_role,nation\nSYN-I01,NHS Gorrenwater Integrated Care Board,Integrated care board,England\n";
  const facts = await tryFacts({
    "organisations.csv": organisations,
    "outlines.geojson": outlines(feature("SYN-I01", "Gorrenwater", 1)),
  });
  expect([...(await boardOutlines(facts)).keys()]).toEqual(["SYN-I01"]);
  facts.close();
  const without = await tryFacts({ "organisations.csv": organisations });
  expect((await boardOutlines(without)).size).toBe(0);
  without.close();
});

const england = fileURLToPath(new URL("../../../../shared/data/england", import.meta.url));
const absent = existsSync(england) ? "" : " (skipped: the published files of ../shared/data/england are not here)";

test.skipIf(absent !== "")(`all 42 boards of England have an outline, two of them by name${absent}`, async () => {
  const facts = await spineInMemory([`${england}/ods`, `${england}/geography`]);
  const found = await boardOutlines(facts);
  facts.close();
  expect(found.size).toBe(42);
  // Surrey Heartlands and Sussex have new E54 codes since 2022.
  expect(found.has("QXU") && found.has("QNX")).toBe(true);
});
