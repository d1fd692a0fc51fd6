import {
  type Chart,
  type ChartTable,
  type ChartWords,
  chartOf,
  type Drawing,
  SMALL_TEXT_SIZE,
  scenery,
} from "./chart.ts";
import { type CellState, STATE_WORDS, STATES, texture } from "./completeness-states.ts";
import { coordinate, element, line, type Plot, words } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { legend } from "./legend.ts";
import { type NameRows, nameRows } from "./name-rows.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";

export interface CompletenessData extends ChartWords {
  readonly months: readonly { readonly label: string; readonly short?: string }[];
  /** In name order; each with a state for every month. */
  readonly rows: readonly CompletenessRow[];
}

export interface CompletenessRow {
  readonly name: string;
  readonly own?: boolean;
  readonly states: readonly CellState[];
}

/**
 * What has arrived: organisations by months, each cell one of five states.
 * @throws RangeError if a row does not have one state for each month
 */
export function completenessChart(data: CompletenessData): Chart {
  for (const { name, states } of data.rows) {
    if (states.length === data.months.length) continue;
    throw new RangeError(`${name} needs ${data.months.length} states, one for each month: ${states.length}`);
  }
  return chartOf({
    words: data,
    description: `Organisations down, months across: ${data.rows.length} by ${data.months.length}, one of five states in each.`,
    table: tableOf(data),
    draw: (width, id) => drawCompleteness(placeCompleteness(data, width, id)),
  });
}

interface PlacedCompleteness {
  readonly data: CompletenessData;
  readonly id: string;
  readonly width: number;
  readonly plot: Plot;
  readonly names: NameRows;
  readonly cell: { readonly width: number; readonly height: number };
  readonly key: ReturnType<typeof legend>;
}

function placeCompleteness(data: CompletenessData, width: number, id: string): PlacedCompleteness {
  const names = nameRows(data.rows, width);
  const cell = { width: Math.min((width - names.left - 6) / Math.max(data.months.length, 1), 28), height: 16 };
  const right = names.left + cell.width * data.months.length;
  const plot = { left: names.left, top: 8, right, bottom: 8 + data.rows.length * names.pitch };
  const entries = STATES.map((state) => ({
    text: STATE_WORDS[state],
    swatch: texture(state, { width: 16, height: 14 }),
  }));
  return { data, id, width, plot, names, cell, key: legend(entries, width) };
}

function drawCompleteness(placed: PlacedCompleteness): Drawing {
  const { data, id, width, plot, names, cell, key } = placed;
  return {
    width,
    height: plot.bottom + 34 + key.height,
    definitions: STATES.map((state) => {
      const attributes = { id: `${id}-${state}`, patternUnits: "userSpaceOnUse", x: 0, y: 0, ...cell };
      return element("pattern", attributes, texture(state, cell));
    }).join(""),
    body: [
      scenery(names.names(plot.top), drawMonths(placed), key.body(0, plot.bottom + 34)),
      ...data.rows.map((row, index) => drawRow(placed, row, plot.top + index * names.pitch + names.middle)),
    ].join(""),
  };
}

/** One row takes the focus, not each of its cells: a reader hears what is in it and goes on. */
function drawRow({ data, id, plot, cell }: PlacedCompleteness, row: CompletenessRow, middle: number): string {
  const says = `${row.name}: ${saysRow(data, row)}`;
  const cells = runsOf(row.states).map(({ state, from, to }) =>
    element("rect", {
      x: from * cell.width,
      width: (to - from + 1) * cell.width,
      height: cell.height,
      fill: `url(#${id}-${state})`,
    }),
  );
  const place = `translate(${coordinate(plot.left)} ${coordinate(middle - cell.height / 2)})`;
  const attributes = { role: "img", tabindex: "0", "aria-label": says, transform: place };
  return element("g", attributes, element("title", {}, escapeForXml(says)), ...cells);
}

interface Run {
  readonly state: CellState;
  readonly from: number;
  readonly to: number;
}

/** Neighbouring months in one state, together. */
function runsOf(states: readonly CellState[]): readonly Run[] {
  const runs: Run[] = [];
  states.forEach((state, month) => {
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, to: month };
    else runs.push({ state, from: month, to: month });
  });
  return runs;
}

function drawMonths({ data, plot, cell, width }: PlacedCompleteness): string {
  const texts = data.months.map(({ label, short = label }) => short);
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, SMALL_TEXT_SIZE)));
  const every = [1, 2, 3, 4, 6, 12, 24, 60, 120].find((count) => count * cell.width >= widest + 14) ?? 600;
  return texts
    .map((text, month) => {
      if (month % every !== 0) return "";
      const at = plot.left + (month + 0.5) * cell.width;
      const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
      const x = Math.min(Math.max(at, half), width - half);
      return (
        line({ x: at, y: plot.bottom }, { x: at, y: plot.bottom + 5 }, paint("axis")) +
        words(text, {
          x,
          y: plot.bottom + 19,
          "text-anchor": "middle",
          "font-size": SMALL_TEXT_SIZE,
          ...paint("quiet"),
        })
      );
    })
    .join("");
}

function saysRow(data: CompletenessData, row: CompletenessRow): string {
  const parts = STATES.map((state) => ({ state, said: monthsIn(data, row, state) })).filter(({ said }) => said !== "0");
  return parts.map(({ state, said }) => `${STATE_WORDS[state].toLowerCase()} ${said}`).join("; ");
}

/** How many months are in a state, and, where it is not the usual one, which. */
function monthsIn({ months }: CompletenessData, { states }: CompletenessRow, state: CellState): string {
  const runs = runsOf(states).filter((run) => run.state === state);
  const count = runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (count === 0 || state === "value") return String(count);
  const name = (month: number) => months[month]?.label ?? "";
  const named = runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)} to ${name(to)}`));
  return `${count} (${named.join(", ")})`;
}

function tableOf(data: CompletenessData): ChartTable {
  return {
    caption: data.title,
    head: ["Organisation", ...STATES.map((state) => `${STATE_WORDS[state]}, months`)],
    rows: data.rows.map((row) => [row.name, ...STATES.map((state) => monthsIn(data, row, state))]),
  };
}
