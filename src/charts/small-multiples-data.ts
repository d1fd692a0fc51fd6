import type { ChartTable, ChartWords } from "./chart.ts";
import { type NumberText, plainNumber } from "./number-text.ts";
import {
  isXmrValue,
  MOVEMENT_WORDS,
  type Movement,
  type XmrPoint,
  type XmrSegment,
  type XmrValue,
} from "./xmr-data.ts";

export interface SmallMultiplesData extends ChartWords {
  /** What is measured and its unit: "Participants a month". */
  readonly measure: string;
  /** What a panel is: "NHS trust", "Indicator". */
  readonly panelIs: string;
  /** In name order or another fixed order, never by value; the chart keeps it. At most `MOST_PANELS`, all of the same periods. */
  readonly panels: readonly Panel[];
  /** One scale for all, or each panel its own, where they cannot be compared by height. */
  readonly scale: "shared" | "own";
  readonly floor?: number;
  readonly ceiling?: number;
  readonly format?: NumberText;
}

export interface Panel {
  readonly name: string;
  /** The organisation the page is about, in bold. */
  readonly own?: boolean;
  readonly points: readonly XmrPoint[];
  /** None where there are too few points for limits. */
  readonly segments: readonly XmrSegment[];
  /** Where each panel has a unit of its own. */
  readonly format?: NumberText;
}

/** More panels than this cannot be taken in at once. */
export const MOST_PANELS = 30;

export const MOVEMENTS = ["improvement", "concern", "neither"] as const satisfies readonly Movement[];

export function formatOf(data: SmallMultiplesData, panel: Panel): NumberText {
  return panel.format ?? data.format ?? plainNumber;
}

/** "September 2026 14", "September 2026 not supplied". */
export function lastWords(data: SmallMultiplesData, panel: Panel, label: (point: XmrPoint) => string): string {
  const last = panel.points.at(-1);
  if (last === undefined) return "No period";
  return `${label(last)}: ${isXmrValue(last) ? formatOf(data, panel)(last.value) : last.because}`;
}

/** How often each kind of special cause is in a panel. */
export function movementsIn({ points }: Panel): readonly { readonly movement: Movement; readonly count: number }[] {
  const values = points.filter(isXmrValue);
  return MOVEMENTS.map((movement) => ({
    movement,
    count: values.filter((point: XmrValue) => point.movement === movement).length,
  })).filter(({ count }) => count > 0);
}

function specialWords(panel: Panel): string {
  const special = movementsIn(panel);
  if (special.length === 0) return panel.segments.length === 0 ? "no limits" : "none";
  return special.map(({ movement, count }) => `${count} ${MOVEMENT_WORDS[movement].toLowerCase()}`).join(", ");
}

/** What a reader hears when the panel has the focus. */
export function panelSays(data: SmallMultiplesData, panel: Panel): string {
  const format = formatOf(data, panel);
  const segment = panel.segments.at(-1);
  const gaps = panel.points.filter((point) => !isXmrValue(point)).length;
  return [
    `${panel.name}: ${lastWords(data, panel, ({ label }) => label)}`,
    segment === undefined
      ? "no limits, too few points"
      : `mean ${format(segment.mean)}, limits ${format(segment.lower)} to ${format(segment.upper)}`,
    ...(segment === undefined ? [] : [`special causes: ${specialWords(panel)}`]),
    ...(gaps === 0 ? [] : [`${gaps} of ${panel.points.length} periods without a figure`]),
  ].join("; ");
}

export function smallMultiplesTable(data: SmallMultiplesData): ChartTable {
  return {
    caption: data.title,
    head: [
      data.panelIs,
      "Last period",
      data.measure,
      "Mean",
      "Lower limit",
      "Upper limit",
      "Special causes",
      "Without a figure",
    ],
    rows: data.panels.map((panel) => {
      const format = formatOf(data, panel);
      const last = panel.points.at(-1);
      const segment = panel.segments.at(-1);
      const gaps = panel.points.filter((point) => !isXmrValue(point)).length;
      return [
        panel.name,
        last?.label ?? "No period",
        last === undefined ? "No period" : isXmrValue(last) ? format(last.value) : last.because,
        ...(segment === undefined
          ? ["No limits", "No limits", "No limits"]
          : [format(segment.mean), format(segment.lower), format(segment.upper)]),
        specialWords(panel),
        `${gaps} of ${panel.points.length}`,
      ];
    }),
  };
}

export function smallMultiplesDescription({ panels, measure, scale }: SmallMultiplesData): string {
  const first = panels[0]?.points[0]?.label ?? "no period";
  const last = panels[0]?.points.at(-1)?.label ?? "no period";
  return [
    `${panels.length} small chart${panels.length === 1 ? "" : "s"} of ${measure.charAt(0).toLowerCase()}${measure.slice(1)}, ${first} to ${last}, each with its mean and limits.`,
    scale === "shared" ? "All have one scale." : "Each has a scale of its own.",
    "Their order is not an order of value.",
  ].join(" ");
}
