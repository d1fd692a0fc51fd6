import { expect, test } from "vitest";
import type { Flat } from "./outline.ts";
import { smallShapes } from "./small-shapes.ts";

const box = (x: number, y: number, size: number): Flat => [
  [
    { x, y },
    { x: x + size, y },
    { x: x + size, y: y + size },
    { x, y: y + size },
  ],
];

test("small neighbours are enlarged together, one far away by itself, large ones not at all", () => {
  const shapes = [box(0, 0, 100), box(100, 0, 3), box(103, 0, 3), box(50, 150, 3), box(0, 100, 100)];
  expect(smallShapes(shapes).map(({ members }) => members)).toEqual([[1, 2], [3]]);
});

test("neighbours of neighbours are together, in whatever order they come", () => {
  const shapes = [box(0, 0, 200), box(10, 0, 3), box(30, 0, 3), box(20, 0, 3), box(16, 0, 3), box(25, 0, 3)];
  expect(smallShapes(shapes).map(({ members }) => members)).toEqual([[1, 2, 3, 4, 5]]);
});

test("shapes of like size need no enlarging, and none is not too few", () => {
  expect(smallShapes([box(0, 0, 3), box(3, 0, 3)])).toEqual([]);
  expect(smallShapes([])).toEqual([]);
});
