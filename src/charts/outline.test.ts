import { expect, test } from "vitest";
import { boxAround, fitInto, layFlat, type Outline, readOutline, shapePath } from "./outline.ts";

const square: Outline = [
  [
    [0, 59],
    [2, 59],
    [2, 61],
    [0, 61],
    [0, 59],
  ],
];

test("a polygon, a multipolygon and a hole are read; anything else is no outline", () => {
  const ring = [
    [0, 59],
    [2, 59],
    [2, 61],
    [0, 59],
  ];
  expect(readOutline(JSON.stringify({ type: "Polygon", coordinates: [ring, ring] }))).toHaveLength(2);
  expect(readOutline(JSON.stringify({ type: "MultiPolygon", coordinates: [[ring], [ring, ring]] }))).toHaveLength(3);
  for (const other of [
    "",
    "null",
    "3",
    "{}",
    '{"type":"Point","coordinates":[1,2]}',
    '{"type":"Polygon","coordinates":[[[1,2]]]}',
  ])
    expect(readOutline(other)).toBeNull();
  expect(readOutline('{"type":"Polygon","coordinates":[[["a",2],[1,null],[3],4]]}')).toBeNull();
});

test("at 60 degrees north a degree of longitude is half as long as one of latitude", () => {
  const [shape] = layFlat([square]);
  const box = boxAround(shape === undefined ? [] : [shape]);
  expect(box.width).toBeCloseTo(1, 10);
  expect(box.height).toBeCloseTo(2, 10);
});

test("north is up, and the shape fills the room it is given", () => {
  const shapes = layFlat([square]);
  const fit = fitInto(boxAround(shapes), { left: 10, top: 20, width: 300, height: 100 });
  expect(fit.width).toBeCloseTo(50, 10);
  expect(fit.height).toBeCloseTo(100, 10);
  expect(shapePath(shapes[0] ?? [], fit)).toBe("M135 120l50 0l0-100l-50 0z");
});

test("a bend that nobody would see is left out, one that is seen is kept", () => {
  const ring = (bend: number) => [
    { x: 0, y: 0 },
    { x: 50, y: bend },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
    { x: 0, y: 0 },
  ];
  const asIs = { place: (point: { x: number; y: number }) => point };
  expect(shapePath([ring(0.2)], asIs)).toBe("M0 0l100 0l0 100l-100 0z");
  expect(shapePath([ring(5)], asIs)).toBe("M0 0l50 5l50-5l0 100l-100 0z");
});

test("no outlines, and one of a single place, make no impossible number", () => {
  expect(boxAround([])).toEqual({ left: 0, top: 0, width: 0, height: 0 });
  const point: Outline = [
    [
      [1, 52],
      [1, 52],
      [1, 52],
    ],
  ];
  const shapes = layFlat([point]);
  const fit = fitInto(boxAround(shapes), { left: 0, top: 0, width: 10, height: 10 });
  expect(shapePath(shapes[0] ?? [], fit)).toMatch(/^M5 0/);
});
