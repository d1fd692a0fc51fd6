import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { boardMap } from "./board-map.ts";
import type { BoardMapData, BoardOnMap } from "./board-map-data.ts";
import { type Outline, readOutline } from "./outline.ts";

const square = (west: number, south: number, size: number): Outline => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ],
];

const percent = (value: number) => `${value}%`;

function given(data: Partial<BoardMapData>): BoardMapData {
  return {
    id: "map",
    title: "Practices that recruited",
    sentence: "2 of 4 boards have a figure.",
    measure: "Share of practices open",
    format: percent,
    classes: [
      { text: "Not supplied", kind: "not-supplied" },
      { text: "None", kind: "none" },
      { text: "Under 1 in 10", kind: "step" },
      { text: "1 in 10 or more", kind: "step" },
    ],
    boards: [
      { name: "Anyshire", outline: square(-3, 51, 2), inClass: 3, value: 18, lower: 12, upper: 26, own: true },
      { name: "Brookmere", outline: square(-1, 51, 2), inClass: 0, because: "Not supplied" },
      { name: "Cawdale", outline: null, inClass: 1, value: 0, lower: 0, upper: 4 },
      { name: "Dunmere", outline: square(-1, 53, 0.05), inClass: 2, value: 5, lower: null, upper: null },
    ],
    ...data,
  };
}

const heard = (svg: string) =>
  Array.from(svg.matchAll(/<(\w+)[^>]*tabindex="0" aria-label="([^"]*)"/g), ([, , says]) => says);

test("each board is read out once, with its class in words, its figure and its interval", () => {
  for (const svg of [boardMap(given({})).svg, boardMap(given({})).narrowSvg])
    expect(heard(svg)).toEqual([
      "Anyshire: 1 in 10 or more; 18%, 95% interval 12% to 26%",
      "Brookmere: Not supplied",
      "Dunmere: Under 1 in 10; 5%, no interval",
      "Cawdale: None; 0%, 95% interval 0% to 4%",
    ]);
});

test("a board without an outline is listed under the map, and never left out", () => {
  const { svg } = boardMap(given({}));
  expect(svg).toMatch(/>No outline:<.*>Cawdale: None</);
  const none = boardMap(given({ boards: given({}).boards.map((board): BoardOnMap => ({ ...board, outline: null })) }));
  expect(heard(none.svg)).toHaveLength(4);
  expect(none.svg).not.toMatch(/NaN|Infinity/);
});

test("a board too small to be read is drawn once more, enlarged, and one is outlined thickly", () => {
  const { svg } = boardMap(given({}));
  expect(svg).toContain(">A, enlarged<");
  expect(svg).toMatch(/class="ow-curve"[^>]*stroke-width="4"/);
  expect(svg).toContain("Anyshire has a thick outline.");
});

test("the table says the same in name order", () => {
  expect(boardMap(given({})).table).toEqual({
    caption: "Practices that recruited",
    head: ["Integrated care board", "Share of practices open", "95% interval", "In words"],
    rows: [
      ["Anyshire", "18%", "12% to 26%", "1 in 10 or more"],
      ["Brookmere", "Not supplied", "No figure", "Not supplied"],
      ["Cawdale", "0%", "0% to 4%", "None"],
      ["Dunmere", "5%", "None", "Under 1 in 10"],
    ],
  });
});

test("every class is in the legend, those that no board is in too", () => {
  const boards = given({}).boards.slice(0, 1);
  for (const { text } of given({}).classes) expect(boardMap(given({ boards })).svg).toContain(`>${text}<`);
});

test("a class that is not in the scale is our mistake", () => {
  const boards: BoardOnMap[] = [{ name: "Anyshire", outline: null, inClass: 4, because: "Not supplied" }];
  expect(() => boardMap(given({ boards }))).toThrow(RangeError);
});

const published = new URL("../../../shared/data/england/geography/icb_2022.geojson", import.meta.url);
const absent = existsSync(published) ? "" : " (skipped: ../shared/data/england/geography is not here)";

test.skipIf(absent !== "")(`the outlines of all 42 boards of England are small to send${absent}`, () => {
  const { features } = JSON.parse(readFileSync(published, "utf8")) as {
    readonly features: readonly { readonly properties: { readonly icb22_name: string }; readonly geometry: unknown }[];
  };
  const boards = features.map(
    ({ properties, geometry }): BoardOnMap => ({
      name: properties.icb22_name,
      outline: readOutline(JSON.stringify(geometry)),
      inClass: 3,
      value: 20,
      lower: 10,
      upper: 30,
    }),
  );
  const { svg } = boardMap(given({ boards }));
  expect(boards.filter(({ outline }) => outline === null)).toEqual([]);
  expect(boards).toHaveLength(42);
  expect(svg.length).toBeLessThan(40_000);
  expect(gzipSync(svg).length).toBeLessThan(15_000);
  expect(svg).toContain(">A, enlarged<");
});
