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
import { type Attributes, coordinate, element, line, type Plot, words } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { mark } from "./mark.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";
import { drawValueAxis, drawValueTitle, type ValueAxis, valueAxis } from "./value-axis.ts";

export interface CompletenessSharesData extends ChartWords {
  /** In order of time, with none left out. */
  readonly months: readonly MonthShares[];
}

export interface MonthShares {
  /** "April 2026". */
  readonly label: string;
  readonly short?: string;
  /** How many organisations are in each state; a state left out has none. */
  readonly counts: Readonly<Partial<Record<CellState, number>>>;
}

/**
 * What has arrived, month by month: a column of the shares of organisations in each of the five states.
 * @throws RangeError if a count is not a whole number of 0 or more
 */
export function completenessShares(data: CompletenessSharesData): Chart {
  for (const { label, counts } of data.months) {
    for (const count of Object.values(counts)) {
      if (!Number.isInteger(count) || count < 0)
        throw new RangeError(`${label}: a count must be whole and 0 or more: ${count}`);
    }
  }
  return chartOf({
    words: data,
    description: describe(data),
    table: tableOf(data),
    draw: (width, id) => drawShares(placeShares(data, width, id)),
  });
}

interface PlacedShares {
  readonly data: CompletenessSharesData;
  readonly id: string;
  readonly width: number;
  readonly axis: ValueAxis;
  readonly plot: Plot;
  readonly step: number;
  readonly key: ReturnType<typeof legend>;
}

function placeShares(data: CompletenessSharesData, width: number, id: string): PlacedShares {
  const axis = valueAxis({ values: [0, 1], floor: 0, ceiling: 1, ticks: 4, format: percent });
  const step = Math.min((width - axis.room - 6) / Math.max(data.months.length, 1), 36);
  const plot = {
    left: axis.room,
    top: 22,
    right: axis.room + step * data.months.length,
    bottom: 22 + (width >= 480 ? 200 : 170),
  };
  axis.scale.range([plot.bottom, plot.top]);
  const entries: LegendEntry[] = STATES.map((state) => ({
    text: STATE_WORDS[state],
    swatch: texture(state, { width: 16, height: 14 }),
  }));
  if (data.months.some((month) => totalOf(month) === 0))
    entries.push({ text: "No organisation listed", shape: "cross", paint: "gap" });
  return { data, id, width, axis, plot, step, key: legend(entries, width) };
}

function drawShares(placed: PlacedShares): Drawing {
  const { data, id, width, axis, plot, step, key } = placed;
  const cell = { width: step * 0.8, height: 14, edge: false };
  return {
    width,
    height: plot.bottom + 34 + key.height,
    definitions: STATES.map((state) => {
      const attributes = {
        id: `${id}-${state}`,
        patternUnits: "userSpaceOnUse",
        width: cell.width,
        height: cell.height,
      };
      return element("pattern", attributes, texture(state, cell));
    }).join(""),
    body: [
      scenery(
        drawValueTitle("Share of organisations", { y: 12 }),
        drawValueAxis(axis, { ...plot, right: Math.max(plot.right, plot.left + 20) }),
        drawMonths(placed),
        key.body(0, plot.bottom + 34),
      ),
      ...data.months.map((month, index) => drawColumn(placed, month, index)),
    ].join(""),
  };
}

/** States from the bottom in their order, value first; each month takes the focus as one. */
function drawColumn({ data, id, plot, step, axis }: PlacedShares, month: MonthShares, index: number): string {
  const says = monthSays(month);
  const total = totalOf(month);
  const x = plot.left + index * step + step * 0.1;
  if (total === 0) {
    const at = { x: x + step * 0.4, y: plot.bottom - 7 };
    return mark({ at, shape: "cross", paint: "gap", size: 3, says: data.still === true ? undefined : says, tip: true });
  }
  let below = 0;
  const parts = STATES.map((state) => {
    const count = month.counts[state] ?? 0;
    const bottom = axis.scale(below / total);
    below += count;
    if (count === 0) return "";
    const top = axis.scale(below / total);
    // Its texture begins where it begins.
    const place = { transform: `translate(0 ${coordinate(top - plot.top)})`, width: step * 0.8, height: bottom - top };
    return element("rect", { ...place, ...paint("area"), fill: `url(#${id}-${state})` });
  });
  const attributes: Attributes = {
    transform: `translate(${coordinate(x)} ${coordinate(plot.top)})`,
    ...(data.still === true ? {} : { role: "img", tabindex: "0", "aria-label": says }),
  };
  return element("g", attributes, element("title", {}, escapeForXml(says)), ...parts);
}

function drawMonths({ data, plot, step, width }: PlacedShares): string {
  const texts = data.months.map(({ label, short = label }) => short);
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, SMALL_TEXT_SIZE)));
  const every = [1, 2, 3, 4, 6, 12, 24, 60, 120].find((count) => count * step >= widest + 14) ?? 600;
  return texts
    .map((text, month) => {
      if (month % every !== 0) return "";
      const at = plot.left + (month + 0.5) * step;
      const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
      const place = { x: Math.min(Math.max(at, half), width - half), y: plot.bottom + 19, "text-anchor": "middle" };
      return (
        line({ x: at, y: plot.bottom }, { x: at, y: plot.bottom + 5 }, paint("axis")) +
        words(text, { ...place, "font-size": SMALL_TEXT_SIZE, ...paint("quiet") })
      );
    })
    .join("");
}

function totalOf({ counts }: MonthShares): number {
  return STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** A share that is neither none nor all never reads as either. */
function sharePercent(count: number, total: number): string {
  const rounded = Math.round((100 * count) / total);
  if (rounded === 0 && count > 0) return "under 1%";
  return rounded === 100 && count < total ? "over 99%" : `${rounded}%`;
}

const NONE_EXPECTED = "no organisation was listed";

function monthSays(month: MonthShares): string {
  const total = totalOf(month);
  if (total === 0) return `${month.label}: ${NONE_EXPECTED}`;
  const parts = STATES.flatMap((state) => {
    const count = month.counts[state] ?? 0;
    return count === 0
      ? []
      : [`${STATE_WORDS[state].toLowerCase()} ${count} of ${total} (${sharePercent(count, total)})`];
  });
  return `${month.label}: ${parts.join("; ")}`;
}

function describe({ months }: CompletenessSharesData): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "A column for each month; there is none.";
  return `A column for each of ${months.length} months, ${first.label} to ${last.label}: shares of organisations in each of five states, from the bottom: ${STATES.map((state) => STATE_WORDS[state].toLowerCase()).join(", ")}.`;
}

function tableOf({ title, months }: CompletenessSharesData): ChartTable {
  return {
    caption: title,
    head: ["Month", "Organisations", ...STATES.map((state) => STATE_WORDS[state])],
    rows: months.map((month) => {
      const total = totalOf(month);
      return [
        month.label,
        String(total),
        ...STATES.map((state) => {
          const count = month.counts[state] ?? 0;
          return total === 0 ? NONE_EXPECTED : `${count} (${sharePercent(count, total)})`;
        }),
      ];
    }),
  };
}
