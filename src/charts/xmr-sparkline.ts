import { scaleLinear, scalePoint } from "d3-scale";
import { type Chart, scenery, svgDocument } from "./chart.ts";
import { element, line, type Point, pathThrough } from "./draw.ts";
import { mark } from "./mark.ts";
import { paint } from "./paint.ts";
import { breaksBefore, isXmrValue, type XmrData, xmrDescription, xmrTable } from "./xmr-data.ts";
import { MOVEMENT_MARKS } from "./xmr-legend.ts";

const WIDTH = 140;
const HEIGHT = 32;
const MARGIN = 5;

/** The same figures as an XmR chart, small enough for a table row; the limits are a band, and there are no words in it. */
export function xmrSparkline(data: XmrData): Chart {
  const { id, title, sentence } = data;
  const said = { title, description: `${sentence} ${xmrDescription(data)}` };
  const drawing = { width: WIDTH, height: HEIGHT, body: scenery(drawBody(data)) };
  const svg = svgDocument(id, said, drawing, "img");
  return { id, title, sentence, svg, narrowSvg: svg, table: xmrTable(data) };
}

function drawBody(data: XmrData): string {
  const x = scalePoint<number>(
    data.points.map((_, index) => index),
    [MARGIN, WIDTH - MARGIN],
  );
  const at = (index: number) => x(index) ?? MARGIN;
  const half = data.points.length < 2 ? WIDTH / 2 - MARGIN : x.step() / 2;
  const y = scaleLinear([HEIGHT - MARGIN, MARGIN]).domain(extent(data));
  const bands = data.segments.map(({ from, to, lower, mean, upper }) => {
    const left = Math.max(at(from) - half, 0);
    const right = Math.min(at(to) + half, WIDTH);
    return (
      element("rect", {
        x: left,
        y: y(upper),
        width: right - left,
        height: Math.max(y(lower) - y(upper), 1),
        ...paint("band"),
      }) + line({ x: left, y: y(mean) }, { x: right, y: y(mean) }, paint("axis"))
    );
  });
  // Close-set points are drawn smaller, so that a run of them still shows its way.
  const size = Math.min(3, Math.max(1.9, half * 1.1));
  const runs: Point[][] = [[]];
  const marks: string[] = [];
  data.points.forEach((point, index) => {
    if (!isXmrValue(point) || breaksBefore(data, index)) runs.push([]);
    if (!isXmrValue(point)) return;
    const place = { x: at(index), y: y(point.value) };
    runs.at(-1)?.push(place);
    const { shape, paint: name } = MOVEMENT_MARKS[point.movement];
    if (point.movement !== "chance") marks.push(mark({ at: place, shape, paint: name, size }));
    else if (standsAlone(data, index)) marks.push(mark({ at: place, shape, paint: name, size: 1.5 }));
  });
  const joins = runs
    .filter((run) => run.length > 1)
    .map((run) => element("path", { d: pathThrough(run), ...paint("join") }));
  return [...bands, ...joins, ...marks].join("");
}

/** True where no line reaches the point, which would leave it unseen; and of the last, where the eye looks first. */
function standsAlone(data: XmrData, index: number): boolean {
  const next = data.points[index + 1];
  const previous = data.points[index - 1];
  const joinedBack = previous !== undefined && isXmrValue(previous) && !breaksBefore(data, index);
  const joinedOn = next !== undefined && isXmrValue(next) && !breaksBefore(data, index + 1);
  return next === undefined || (!joinedBack && !joinedOn);
}

function extent(data: XmrData): [number, number] {
  const values = [
    ...data.points.filter(isXmrValue).map(({ value }) => value),
    ...data.segments.flatMap(({ lower, upper }) => [lower, upper]),
  ];
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (low > high) return [0, 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}
