import { type Chart, chartOf, type Drawing, SMALL_TEXT_SIZE, scenery } from "./chart.ts";
import { type Attributes, coordinate, element, line, type Plot, type Point, pathThrough, words } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { mark } from "./mark.ts";
import { paint } from "./paint.ts";
import {
  formatOf,
  lastWords,
  MOST_PANELS,
  MOVEMENTS,
  movementsIn,
  type Panel,
  panelSays,
  type SmallMultiplesData,
  smallMultiplesDescription,
  smallMultiplesTable,
} from "./small-multiples-data.ts";
import { shorten } from "./text-width.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { wrapText } from "./wrapped-text.ts";
import { isXmrValue, MOVEMENT_WORDS, segmentAt } from "./xmr-data.ts";
import { MOVEMENT_MARKS } from "./xmr-legend.ts";

const GAP = 20;
const LINE = 15;
const PLOT = 64;

/**
 * The same figure of many organisations over time, or many figures of one: a small chart for each, in the order given.
 * @throws RangeError if there are more than `MOST_PANELS`, or they are not all of the same periods
 */
export function smallMultiples(data: SmallMultiplesData): Chart {
  const { panels } = data;
  if (panels.length > MOST_PANELS)
    throw new RangeError(`at most ${MOST_PANELS} panels can be taken in: ${panels.length}`);
  for (const { name, points } of panels) {
    if (points.length === panels[0]?.points.length) continue;
    throw new RangeError(`${name} needs ${panels[0]?.points.length} points like the first panel: ${points.length}`);
  }
  return chartOf({
    words: data,
    description: smallMultiplesDescription(data),
    table: smallMultiplesTable(data),
    draw: (width) => drawPanels(placePanels(data, width)),
  });
}

interface PlacedPanels {
  readonly data: SmallMultiplesData;
  readonly width: number;
  readonly heading: readonly string[];
  readonly panels: readonly PlacedPanel[];
  readonly bottom: number;
  readonly key: ReturnType<typeof legend>;
}

interface PlacedPanel {
  readonly panel: Panel;
  readonly left: number;
  readonly top: number;
  readonly name: readonly string[];
  readonly plot: Plot;
  readonly axis: ValueAxis;
  readonly below: readonly string[];
}

function placePanels(data: SmallMultiplesData, width: number): PlacedPanels {
  const across = width >= 480 ? 3 : 2;
  const each = (width - GAP * (across - 1)) / across;
  const shared = data.scale === "shared" ? axisOf(data, data.panels) : null;
  const heading = [data.measure, spanWords(data), scaleWords(data, shared)].flatMap((text) =>
    wrapText(text, { size: SMALL_TEXT_SIZE, room: width, lines: 2 }),
  );
  const names = data.panels.map(({ name, own }) =>
    wrapText(name, { size: SMALL_TEXT_SIZE * (own === true ? 1.06 : 1), room: each, lines: 3 }),
  );
  let top = heading.length * LINE + 10;
  const panels: PlacedPanel[] = [];
  for (let first = 0; first < data.panels.length; first += across) {
    const row = data.panels.slice(first, first + across);
    const nameLines = Math.max(...names.slice(first, first + across).map((lines) => lines.length));
    let lowest = top;
    row.forEach((panel, column) => {
      const left = column * (each + GAP);
      const axis = shared ?? axisOf(data, [panel]);
      const plotTop = top + nameLines * LINE + 8;
      const plot = { left, top: plotTop, right: left + each, bottom: plotTop + PLOT };
      const below = belowWords(data, panel, axis).flatMap((text) =>
        wrapText(text, { size: SMALL_TEXT_SIZE, room: each, lines: 2 }),
      );
      panels.push({ panel, left, top, name: names[first + column] ?? [], plot, axis, below });
      lowest = Math.max(lowest, plot.bottom + 4 + below.length * LINE);
    });
    top = lowest + GAP;
  }
  return { data, width, heading, panels, bottom: top - 4, key: legend(legendOf(data), width) };
}

function axisOf(data: SmallMultiplesData, panels: readonly Panel[]): ValueAxis {
  const axis = valueAxis({
    values: panels.flatMap(({ points, segments }) => [
      ...points.filter(isXmrValue).map(({ value }) => value),
      ...segments.flatMap(({ lower, mean, upper }) => [lower, mean, upper]),
    ]),
    ...(data.floor === undefined ? {} : { floor: data.floor }),
    ...(data.ceiling === undefined ? {} : { ceiling: data.ceiling }),
    ticks: 2,
    format: String,
  });
  // Its ends are said in words: they had better be round.
  axis.scale.nice(4);
  return axis;
}

function spanWords({ panels }: SmallMultiplesData): string {
  const points = panels[0]?.points ?? [];
  return points.length === 0 ? "" : `${points[0]?.label} to ${points.at(-1)?.label}, left to right`;
}

function scaleWords(data: SmallMultiplesData, shared: ValueAxis | null): string {
  if (shared === null) return "Each has a scale of its own: heights cannot be compared";
  const [panel] = data.panels;
  return panel === undefined ? "" : `One scale for all: ${rangeWords(data, panel, shared)} from bottom to top`;
}

function rangeWords(data: SmallMultiplesData, panel: Panel, { scale }: ValueAxis): string {
  const [low = 0, high = 1] = scale.domain();
  const format = formatOf(data, panel);
  return `${format(low)} to ${format(high)}`;
}

function belowWords(data: SmallMultiplesData, panel: Panel, axis: ValueAxis): readonly string[] {
  const format = formatOf(data, panel);
  const segment = panel.segments.at(-1);
  return [
    lastWords(data, panel, ({ label, short = label }) => short),
    segment === undefined ? "No limits" : `Mean ${format(segment.mean)}`,
    ...(segment === undefined ? [] : [`Limits ${format(segment.lower)} to ${format(segment.upper)}`]),
    ...(data.scale === "own" ? [`Scale ${rangeWords(data, panel, axis)}`] : []),
  ];
}

function legendOf({ panels }: SmallMultiplesData): readonly LegendEntry[] {
  const occurring = new Set(panels.flatMap((panel) => movementsIn(panel).map(({ movement }) => movement)));
  return [
    ...MOVEMENTS.filter((movement) => occurring.has(movement)).map((movement) => ({
      text: MOVEMENT_WORDS[movement],
      ...MOVEMENT_MARKS[movement],
    })),
    { text: "Last figure", shape: "circle" as const, paint: "chance" as const },
    ...(panels.some(({ points }) => points.some((point) => !isXmrValue(point)))
      ? [{ text: "No figure", shape: "cross" as const, paint: "gap" as const }]
      : []),
    ...(panels.some(({ segments }) => segments.length > 0)
      ? [
          { text: "Mean", stroke: "mean" as const },
          { text: "Limits", stroke: "limit" as const },
        ]
      : []),
  ];
}

function drawPanels({ data, width, heading, panels, bottom, key }: PlacedPanels): Drawing {
  return {
    width,
    height: bottom + key.height,
    body: [
      scenery(
        ...heading.map((text, row) =>
          words(text, { x: 0, y: 12 + row * LINE, "font-size": SMALL_TEXT_SIZE, ...paint("quiet") }),
        ),
        key.body(0, bottom),
      ),
      ...panels.map((placed) => drawPanel(data, placed)),
    ].join(""),
  };
}

/** A panel takes the focus as one: a reader hears it in a sentence and goes on. */
function drawPanel(data: SmallMultiplesData, placed: PlacedPanel): string {
  const { panel, left, top, name, plot, below } = placed;
  const says = panelSays(data, panel);
  const reading: Attributes = data.still === true ? {} : { role: "img", tabindex: "0", "aria-label": says };
  const write = (texts: readonly string[], y: number, attributes: Attributes) =>
    texts.map((text, row) => words(text, { x: left, y: y + row * LINE, "font-size": SMALL_TEXT_SIZE, ...attributes }));
  return element(
    "g",
    reading,
    element("title", {}, escapeForXml(says)),
    ...write(name, top + 12, panel.own === true ? { "font-weight": "bold" } : {}),
    element("path", {
      d: `M${coordinate(plot.left)} ${coordinate(plot.bottom)}H${coordinate(plot.right)}M${coordinate(plot.left)} ${coordinate(plot.top)}H${coordinate(plot.right)}`,
      ...paint("grid"),
    }),
    ...drawFigures(placed),
    ...write(below, plot.bottom + 16, {}),
  );
}

function drawFigures({ panel, plot, axis }: PlacedPanel): readonly string[] {
  const { points, segments } = panel;
  const inset = 6;
  const step = points.length < 2 ? 0 : (plot.right - plot.left - 2 * inset) / (points.length - 1);
  const x = (index: number) => plot.left + inset + index * step;
  const scale = axis.scale.copy().range([plot.bottom, plot.top]);
  if (!points.some(isXmrValue)) {
    const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 + 4, "text-anchor": "middle" };
    const text = shorten("No figures to draw", { size: SMALL_TEXT_SIZE, room: plot.right - plot.left });
    return [words(text, { ...middle, "font-size": SMALL_TEXT_SIZE, ...paint("quiet") })];
  }
  const limits = segments.flatMap(({ from, to, mean, lower, upper }) => {
    const ends = [x(from) - step / 2, x(to) + step / 2].map((at) => Math.min(Math.max(at, plot.left), plot.right));
    const [start = plot.left, end = plot.right] = ends;
    return (
      [
        ["limit", upper],
        ["limit", lower],
        ["mean", mean],
      ] as const
    ).map(([name, value]) => line({ x: start, y: scale(value) }, { x: end, y: scale(value) }, paint(name)));
  });
  const runs: Point[][] = [[]];
  points.forEach((point, index) => {
    const breaks = index > 0 && segmentAt(segments, index) !== segmentAt(segments, index - 1);
    if (!isXmrValue(point) || breaks) runs.push([]);
    if (isXmrValue(point)) runs.at(-1)?.push({ x: x(index), y: scale(point.value) });
  });
  const joins = runs
    .filter((run) => run.length > 1)
    .map((run) => element("path", { d: pathThrough(run), ...paint("join") }));
  const marks = points.map((point, index) => {
    if (!isXmrValue(point))
      return mark({ at: { x: x(index), y: plot.bottom - 4 }, shape: "cross", paint: "gap", size: 2 });
    const at = { x: x(index), y: scale(point.value) };
    if (point.movement !== "chance") return mark({ at, size: 3.5, ...MOVEMENT_MARKS[point.movement] });
    return index === points.length - 1 ? mark({ at, shape: "circle", paint: "chance", size: 3 }) : "";
  });
  return [...limits, ...joins, ...marks];
}
