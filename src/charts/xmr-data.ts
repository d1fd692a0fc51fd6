import type { ChartTable, ChartWords } from "./chart.ts";
import { type NumberText, plainNumber } from "./number-text.ts";

/** What a point shows: chance, or a special cause in the wanted or the unwanted direction, or where neither is wanted. */
export type Movement = "chance" | "improvement" | "concern" | "neither";

export type XmrPoint = XmrValue | XmrGap;

export interface XmrValue {
  /** The period in full: "April 2026". */
  readonly label: string;
  /** The period under the axis: "Apr 2026"; the label unless told otherwise. */
  readonly short?: string;
  readonly value: number;
  readonly movement: Movement;
  /** Names of the rules that picked the point out: "8 points below the mean". */
  readonly rule?: string;
  /** The period is not over, or not all of it has arrived. */
  readonly partial?: boolean;
}

export interface XmrGap {
  readonly label: string;
  readonly short?: string;
  /** "Not supplied", "Suppressed" and so on. */
  readonly because: string;
}

/** A stretch with one mean and one pair of limits; points are counted from 0 and both ends are in it. */
export interface XmrSegment {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** The points the mean and limits were worked out from. */
  readonly baseline?: XmrSpan;
}

export interface XmrSpan {
  readonly from: number;
  readonly to: number;
}

export interface XmrData extends ChartWords {
  /** What is measured and its unit: "Participants a month". */
  readonly measure: string;
  /** In order of time, with nothing left out: a period without a figure is a gap with its reason. */
  readonly points: readonly XmrPoint[];
  /** In order; none where there are too few points for limits. */
  readonly segments: readonly XmrSegment[];
  /** A merger or a change of method just before the point; the line is not joined across it. */
  readonly notes?: readonly { readonly before: number; readonly text: string }[];
  /** Declared exceptional periods, left out of the limits. */
  readonly exceptional?: readonly (XmrSpan & { readonly text: string })[];
  /** Ends where the target ended: "Target 20, until March 2026". */
  readonly target?: XmrSpan & { readonly value: number; readonly text: string };
  /** The lowest and highest a value can be: 0 for a count, 0 and 1 for a share. */
  readonly floor?: number;
  readonly ceiling?: number;
  readonly format?: NumberText;
  /** For the axis; `format` unless told otherwise. */
  readonly formatTick?: NumberText;
}

export function isXmrValue(point: XmrPoint): point is XmrValue {
  return "value" in point;
}

/** A special cause in words; chance needs none. */
export const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  chance: "Chance variation",
  improvement: "Special cause, wanted direction",
  concern: "Special cause, unwanted direction",
  neither: "Special cause, no wanted direction",
};

export function segmentAt(segments: readonly XmrSegment[], index: number): XmrSegment | undefined {
  return segments.find(({ from, to }) => index >= from && index <= to);
}

/** True where a merger, a change of method or new limits stand between the point and the one before it. */
export function breaksBefore({ notes = [], segments }: XmrData, index: number): boolean {
  return (
    notes.some(({ before }) => before === index) ||
    (index > 0 && segmentAt(segments, index) !== segmentAt(segments, index - 1))
  );
}

/** What a reader hears when the point has the focus. */
export function xmrPointSays(data: XmrData, index: number): string {
  const point = data.points[index];
  if (point === undefined) return "";
  if (!isXmrValue(point)) return `${point.label}: ${point.because}`;
  const format = data.format ?? plainNumber;
  const parts = [`${point.label}: ${format(point.value)}`];
  if (point.partial) parts.push("part of the period only");
  if (point.movement !== "chance") parts.push(MOVEMENT_WORDS[point.movement].toLowerCase());
  if (point.rule !== undefined) parts.push(point.rule);
  return parts.join("; ");
}

/** What the picture shows, in words, without what the sentence already says. */
export function xmrDescription(data: XmrData): string {
  const values = data.points.filter(isXmrValue);
  const special = values.filter(({ movement }) => movement !== "chance").length;
  const gaps = data.points.length - values.length;
  const first = data.points[0]?.label ?? "no period";
  const last = data.points.at(-1)?.label ?? "no period";
  return [
    `XmR chart of ${data.measure.charAt(0).toLowerCase()}${data.measure.slice(1)}, ${first} to ${last}.`,
    `${counted(values.length, "point")} with a figure, ${gaps} without.`,
    data.segments.length === 0 ? "No limits are drawn." : `${counted(special, "point")} picked out as special cause.`,
  ].join(" ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function xmrTable(data: XmrData): ChartTable {
  const format = data.format ?? plainNumber;
  return {
    caption: data.title,
    head: ["Period", data.measure, "Mean", "Lower limit", "Upper limit", "Signal", "Note"],
    rows: data.points.map((point, index) => {
      const segment = segmentAt(data.segments, index);
      const limits =
        segment === undefined
          ? ["No limits", "No limits", "No limits"]
          : [format(segment.mean), format(segment.lower), format(segment.upper)];
      const reading = isXmrValue(point) ? format(point.value) : point.because;
      return [point.label, reading, ...limits, signalWords(point), noteWords(data, index)];
    }),
  };
}

function signalWords(point: XmrPoint): string {
  if (!isXmrValue(point)) return "No figure";
  if (point.rule === undefined) return point.movement === "chance" ? "None" : MOVEMENT_WORDS[point.movement];
  return point.movement === "chance" ? point.rule : `${MOVEMENT_WORDS[point.movement]}: ${point.rule}`;
}

function noteWords(data: XmrData, index: number): string {
  const point = data.points[index];
  const inSpan = ({ from, to }: XmrSpan) => index >= from && index <= to;
  const words = [
    ...(data.notes ?? []).filter(({ before }) => before === index).map(({ text }) => text),
    ...(data.exceptional ?? []).filter(inSpan).map(({ text }) => text),
    ...(data.segments.some(({ baseline }) => baseline !== undefined && inSpan(baseline)) ? ["Baseline"] : []),
    ...(data.target !== undefined && inSpan(data.target) ? [data.target.text] : []),
    ...(point !== undefined && isXmrValue(point) && point.partial ? ["Part of the period only"] : []),
  ];
  return words.length === 0 ? "None" : words.join("; ");
}
