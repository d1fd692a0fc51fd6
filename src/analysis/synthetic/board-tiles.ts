import type { PlannedWorld } from "./plan-world.ts";
import { boardCode, boardName } from "./roster.ts";

/** The file with the boards' outlines, as the national one is laid out. */
export const outlineFile = "icb_outline.geojson";

/** Degrees of latitude from the middle of a tile to its upper corner. */
const size = 0.42;
/** A degree of longitude is this much shorter than one of latitude where the tiles lie. */
const narrower = 0.6;

/** Made-up outlines of the made-up boards: a honeycomb of tiles, row by row from the north, that looks like no country. */
export function boardTiles({ world, places }: Pick<PlannedWorld, "world" | "places">): string {
  const across = Math.max(2, Math.ceil(Math.sqrt(world.boards * 0.8)));
  const features = Array.from({ length: world.boards }, (_, i) => {
    const row = Math.floor(i / across);
    const column = (i % across) + (row % 2 === 1 ? 0.5 : 0);
    return JSON.stringify({
      type: "Feature",
      properties: { icb22_name: boardName(places, i + 1), icb22_code: boardCode(i + 1) },
      geometry: { type: "Polygon", coordinates: [tile(column, row)] },
    });
  });
  return `{
"type": "FeatureCollection",
"name": "made_up_boards",
"features": [
${features.join(",\n")}
]
}
`;
}

/** Neighbours share their corners to the last digit. */
function tile(column: number, row: number): number[][] {
  const width = Math.sqrt(3) * size;
  const x = column * width;
  const y = -row * 1.5 * size;
  const half = width / 2;
  const corners = [
    [x, y + size],
    [x + half, y + size / 2],
    [x + half, y - size / 2],
    [x, y - size],
    [x - half, y - size / 2],
    [x - half, y + size / 2],
    [x, y + size],
  ] as const;
  return corners.map(([east, north]) => [round(-3 + east / narrower), round(54.5 + north)]);
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
