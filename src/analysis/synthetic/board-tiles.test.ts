import { expect, test } from "vitest";
import { icbOutline } from "../../catalogue/sources/icb-outline.ts";
import { trySource } from "../../store/try-source.ts";
import { boardTiles, outlineFile } from "./board-tiles.ts";
import { placesFor } from "./roster.ts";
import { worldOf } from "./world.ts";

test.each([
  ["small", 3],
  ["national", 42],
] as const)(
  "every board of the %s system has a tile, which is read as the published outlines are",
  async (scale, boards) => {
    const world = worldOf(scale, 1);
    const text = boardTiles({ world, places: placesFor(world) });
    const { recognised, taken, refused } = await trySource(icbOutline, outlineFile, text);
    expect(recognised).toBe("yes");
    expect(refused).toEqual([]);
    expect(taken).toHaveLength(boards);
    expect(taken.every(({ icb_ons }) => String(icb_ons).startsWith("SYN-I"))).toBe(true);
  },
);

test("neighbours share their corners, and no two tiles lie on one another", () => {
  const world = worldOf("national", 1);
  const { features } = JSON.parse(boardTiles({ world, places: placesFor(world) })) as {
    features: readonly { geometry: { coordinates: readonly (readonly number[][])[] } }[];
  };
  const rings = features.map(({ geometry }) => (geometry.coordinates[0] ?? []).slice(0, 6).map(String));
  const corners = new Map<string, number>();
  for (const corner of rings.flat()) corners.set(corner, (corners.get(corner) ?? 0) + 1);
  expect(Math.max(...corners.values())).toBe(3);
  expect(new Set(rings.map((ring) => ring.toSorted().join(" "))).size).toBe(42);
});
