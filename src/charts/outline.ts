import { coordinate, type Point } from "./draw.ts";

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** Rings of one area: of its mainland, its islands and its holes, which even-odd filling tells apart. */
export type Outline = readonly (readonly Position[])[];

/** The outline in a GeoJSON polygon or multipolygon; null where the text holds none. */
export function readOutline(geojson: string): Outline | null {
  let geometry: unknown;
  try {
    geometry = JSON.parse(geojson);
  } catch {
    return null;
  }
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  const polygons: unknown = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
  const rings = listOf(polygons)
    .flatMap(listOf)
    .map(readRing)
    .filter((ring) => ring.length >= 3);
  return rings.length === 0 ? null : rings;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readRing(ring: unknown): readonly Position[] {
  return listOf(ring).flatMap((position): Position[] => {
    const [longitude, latitude] = listOf(position);
    return typeof longitude === "number" && typeof latitude === "number" ? [[longitude, latitude]] : [];
  });
}

/** Rings on a plane, y downwards. */
export type Flat = readonly (readonly Point[])[];

/** Outlines laid flat: equirectangular at the middle latitude of them all, which is near enough for a country. */
export function layFlat(outlines: readonly Outline[]): readonly Flat[] {
  let [south, north] = [Infinity, -Infinity];
  for (const [, latitude] of outlines.flat(2)) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const narrower = Math.cos(((south + north) * Math.PI) / 360);
  return outlines.map((outline) => outline.map((ring) => ring.map(([x, y]) => ({ x: x * narrower, y: -y }))));
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around shapes; without any, one of no size. */
export function boxAround(shapes: readonly Flat[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of shapes.flat(2)) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0 };
  return { left, top, width: right - left, height: bottom - top };
}

/** How the plane goes into a drawing. */
export interface Fit {
  readonly place: (point: Point) => Point;
  readonly width: number;
  readonly height: number;
}

/** As large as fits into the room, in the middle of its width. */
export function fitInto(box: Box, room: Box): Fit {
  const scale = Math.min(room.width / (box.width || 1), room.height / (box.height || 1));
  const left = room.left + (room.width - box.width * scale) / 2;
  return {
    place: ({ x, y }) => ({ x: left + (x - box.left) * scale, y: room.top + (y - box.top) * scale }),
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** Bends smaller than this, in the drawing's units, cannot be seen. */
const UNSEEN = 0.4;

/** A path of the shape, to a tenth of a unit and without bends that nobody would see. */
export function shapePath(shape: Flat, { place }: Pick<Fit, "place">): string {
  const drawn = shape.map((ring) => simplified(ring.map(place))).filter((ring) => ring.length >= 3);
  // A shape too small to have any form is still somewhere.
  const kept = drawn.length > 0 ? drawn : shape.slice(0, 1).map((ring) => ring.map(place).slice(0, 3));
  return kept.map(ringPath).join("");
}

/** Steps from point to point are shorter to write than places. */
function ringPath(ring: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  const steps = ring.map(({ x, y }, index) => {
    const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
    const step = `${coordinate((toX - atX) / 10)} ${coordinate((toY - atY) / 10)}`;
    [atX, atY] = [toX, toY];
    return `${index === 0 ? "M" : "l"}${step.replace(" -", "-")}`;
  });
  return `${steps.join("")}z`;
}

/** Douglas and Peucker: points nearer than `UNSEEN` to the line past them are left out. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first !== undefined && last !== undefined && ring.length > 3 && distance(first, last) === 0;
  const points = closed ? ring.slice(0, -1) : ring;
  const [start] = points;
  if (start === undefined || points.length <= 4) return points;
  // A ring has no ends: it is cut where it is farthest from its first point.
  const far = indexOfMost(points, (point) => distance(start, point));
  return [...bends(points.slice(0, far + 1)).slice(0, -1), ...bends([...points.slice(far), start]).slice(0, -1)];
}

function bends(points: readonly Point[]): readonly Point[] {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined || points.length < 3) return points;
  const inner = points.slice(1, -1);
  const at = indexOfMost(inner, (point) => fromLine(point, from, to)) + 1;
  const farthest = points[at];
  if (farthest === undefined || fromLine(farthest, from, to) < UNSEEN) return [from, to];
  return [...bends(points.slice(0, at + 1)).slice(0, -1), ...bends(points.slice(at))];
}

function indexOfMost(points: readonly Point[], measure: (point: Point) => number): number {
  let [index, most] = [0, -1];
  points.forEach((point, at) => {
    const here = measure(point);
    if (here > most) [index, most] = [at, here];
  });
  return index;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function fromLine(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}
