import { type BoardMapData, type BoardOnMap, boardMapDescription, boardMapTable, boardSays } from "./board-map-data.ts";
import { type Chart, chartOf, type Drawing, SMALL_TEXT_SIZE, scenery } from "./chart.ts";
import { type Attributes, coordinate, element, words } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { hatchFill, hatchPatterns } from "./hatch-scale.ts";
import { legend } from "./legend.ts";
import { type Box, boxAround, type Fit, type Flat, fitInto, layFlat, shapePath } from "./outline.ts";
import { paint } from "./paint.ts";
import { type Cluster, smallShapes } from "./small-shapes.ts";
import { shorten } from "./text-width.ts";

const TALLEST = 540;
/** A few boards would fill a screen and say no more for it. */
const TALL_FOR_ONE = 170;
const GAP = 16;
const ROW = 20;
const CAPTION = 18;

/**
 * Integrated care boards by where they are, hatched by class; small neighbours are drawn once more, enlarged.
 * @throws RangeError if a board's class is not among the classes
 */
export function boardMap(data: BoardMapData): Chart {
  for (const { name, inClass } of data.boards) {
    if (data.classes[inClass] === undefined) throw new RangeError(`${name} is in no class of the scale: ${inClass}`);
  }
  return chartOf({
    words: data,
    description: boardMapDescription(data),
    table: boardMapTable(data),
    draw: (width, id) => drawMap(placeMap(data, width, id)),
  });
}

interface Inset {
  readonly letter: string;
  readonly cluster: Cluster;
  readonly frame: Box;
  readonly fit: Fit;
}

interface PlacedMap {
  readonly data: BoardMapData;
  readonly id: string;
  readonly width: number;
  readonly drawn: readonly { readonly board: BoardOnMap; readonly shape: Flat }[];
  readonly listed: readonly BoardOnMap[];
  readonly fit: Fit;
  readonly insets: readonly Inset[];
  readonly key: ReturnType<typeof legend>;
  readonly keyTop: number;
}

function placeMap(data: BoardMapData, width: number, id: string): PlacedMap {
  const outlined = data.boards.flatMap((board) => (board.outline === null ? [] : [{ board, outline: board.outline }]));
  const shapes = layFlat(outlined.map(({ outline }) => outline));
  const clusters = smallShapes(shapes);
  const wide = width >= 480;
  const beside = wide && clusters.length > 0;
  // The thick outline of one board must not be cut off at the edge.
  const room = {
    left: 2,
    top: 26,
    width: (beside ? width * 0.68 : width) - 4,
    height: Math.min(TALLEST, TALL_FOR_ONE * Math.sqrt(shapes.length)),
  };
  const fit = fitInto(boxAround(shapes), room);
  const mapBottom = room.top + (shapes.length === 0 ? 0 : fit.height + 4);
  const insets = beside
    ? placeInsets(clusters, { left: width * 0.68 + GAP, top: room.top, width: width * 0.32 - GAP - 2 }, false)
    : placeInsets(clusters, { left: 2, top: mapBottom + GAP, width: width - 4 }, true);
  const bottom = Math.max(mapBottom, ...insets.map(({ frame }) => frame.top + frame.height));
  const key = legend(
    data.classes.map(({ text }, place) => ({
      text,
      swatch: element("rect", { x: 0.5, y: 0.5, width: 17, height: 13, ...paint("area"), fill: hatchFill(id, place) }),
    })),
    width,
  );
  return {
    data,
    id,
    width,
    drawn: outlined.map(({ board }, place) => ({ board, shape: shapes[place] ?? [] })),
    listed: data.boards.filter(({ outline }) => outline === null),
    fit,
    insets,
    key,
    keyTop: bottom + GAP,
  };
}

/** One under another beside the map, or two in a row under it. */
function placeInsets(clusters: readonly Cluster[], room: Omit<Box, "height">, inRows: boolean): readonly Inset[] {
  const each = inRows && clusters.length > 1 ? (room.width - GAP) / 2 : room.width;
  const insets: Inset[] = [];
  let top = room.top;
  let lowest = top;
  clusters.forEach((cluster, nth) => {
    const second = inRows && nth % 2 === 1;
    if (!second) top = lowest + (nth === 0 ? 0 : GAP);
    const left = room.left + (second ? each + GAP : 0);
    const fit = fitInto(cluster.box, { left: left + 6, top: top + CAPTION + 6, width: each - 12, height: 150 });
    const frame = { left, top, width: each, height: fit.height + CAPTION + 12 };
    lowest = Math.max(lowest, top + frame.height);
    insets.push({ letter: String.fromCharCode(65 + nth), cluster, frame, fit });
  });
  return insets;
}

function drawMap(placed: PlacedMap): Drawing {
  const { data, id, width, drawn, listed, key, keyTop, insets, fit } = placed;
  const listTop = keyTop + key.height + (listed.length === 0 ? 0 : 12);
  const enlarged = new Map(insets.flatMap((inset) => inset.cluster.members.map((place) => [place, inset] as const)));
  return {
    width,
    height: listTop + (listed.length === 0 ? 0 : (listed.length + 1) * ROW) + 4,
    definitions: hatchPatterns(data.classes, id),
    body: [
      scenery(
        words(shorten(data.measure, { size: SMALL_TEXT_SIZE, room: width }), {
          x: 0,
          y: 12,
          "font-size": SMALL_TEXT_SIZE,
          ...paint("quiet"),
        }),
        ...drawn.map(({ board, shape }, place) => (enlarged.has(place) ? drawShape(placed, board, shape, fit) : "")),
        ...insets.map((inset) => drawFrame(inset)),
        key.body(0, keyTop),
        listed.length === 0 ? "" : words("No outline:", { x: 0, y: listTop + 13, "font-size": SMALL_TEXT_SIZE }),
      ),
      ...drawn.map(({ board, shape }, place) =>
        drawShape(placed, board, shape, enlarged.get(place)?.fit ?? fit, boardSays(data, board)),
      ),
      scenery(
        ...drawn.map(({ board, shape }, place) => {
          const inset = enlarged.get(place);
          return board.own === true ? drawOwn(shape, fit) + (inset === undefined ? "" : drawOwn(shape, inset.fit)) : "";
        }),
        ...insets.map((inset) => drawWhere(placed, inset)),
      ),
      ...listed.map((board, row) => drawListed(placed, board, listTop + (row + 1) * ROW)),
    ].join(""),
  };
}

/** Said once: where a board is enlarged it takes the focus there, and the small one on the map is scenery. */
function drawShape({ data, id }: PlacedMap, board: BoardOnMap, shape: Flat, fit: Fit, says?: string): string {
  const shown = {
    d: shapePath(shape, fit),
    "fill-rule": "evenodd",
    "stroke-linejoin": "round",
    ...paint("area"),
    fill: hatchFill(id, board.inClass),
  };
  if (says === undefined) return element("path", shown);
  const reading: Attributes = data.still === true ? {} : { role: "img", tabindex: "0", "aria-label": says };
  return element("path", { ...shown, ...reading }, element("title", {}, escapeForXml(says)));
}

function drawOwn(shape: Flat, fit: Fit): string {
  const d = shapePath(shape, fit);
  return (
    element("path", { d, "stroke-linejoin": "round", ...paint("halo"), fill: "none", "stroke-width": 7 }) +
    element("path", { d, "stroke-linejoin": "round", ...paint("curve"), "stroke-width": 4 })
  );
}

function drawFrame({ letter, frame }: Inset): string {
  const { left, top, width, height } = frame;
  return (
    element("rect", { x: left, y: top, width, height, ...paint("axis") }) +
    words(`${letter}, enlarged`, { x: left + 6, y: top + 15, "font-size": SMALL_TEXT_SIZE })
  );
}

/** The frame on the map around what is enlarged, and its letter. */
function drawWhere({ fit, width }: PlacedMap, { letter, cluster: { box } }: Inset): string {
  const from = fit.place({ x: box.left, y: box.top });
  const to = fit.place({ x: box.left + box.width, y: box.top + box.height });
  const right = to.x + 16 < width;
  return (
    element("rect", {
      x: from.x - 3,
      y: from.y - 3,
      width: to.x - from.x + 6,
      height: to.y - from.y + 6,
      ...paint("mean"),
    }) +
    words(letter, {
      x: right ? to.x + 7 : from.x - 7,
      y: from.y + 9,
      "font-size": SMALL_TEXT_SIZE,
      "font-weight": "bold",
      ...(right ? {} : { "text-anchor": "end" }),
      ...paint("halo"),
    })
  );
}

function drawListed({ data, id, width }: PlacedMap, board: BoardOnMap, top: number): string {
  const says = boardSays(data, board);
  const text = shorten(`${board.name}: ${data.classes[board.inClass]?.text ?? ""}`, {
    size: SMALL_TEXT_SIZE,
    room: width - 26,
  });
  const attributes: Attributes = {
    transform: `translate(0 ${coordinate(top)})`,
    ...(data.still === true ? {} : { role: "img", tabindex: "0", "aria-label": says }),
  };
  return element(
    "g",
    attributes,
    element("title", {}, escapeForXml(says)),
    element("rect", { x: 0.5, y: 3.5, width: 17, height: 13, ...paint("area"), fill: hatchFill(id, board.inClass) }),
    words(text, {
      x: 24,
      y: 14,
      "font-size": SMALL_TEXT_SIZE,
      "font-weight": board.own === true ? "bold" : undefined,
    }),
  );
}
