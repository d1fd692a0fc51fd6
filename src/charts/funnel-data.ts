import type { ChartTable, ChartWords } from "./chart.ts";
import { type NumberText, plainNumber } from "./number-text.ts";

export type FunnelPeer = FunnelPoint | FunnelAbsence;

export interface FunnelPoint {
  readonly name: string;
  /** What limits narrow with: expected events, discharges, sites. */
  readonly size: number;
  readonly value: number;
  /** Where it stands, in the caller's words: "Within the 95% limits". */
  readonly position?: string;
  /** The organisation the page is about. */
  readonly own?: boolean;
}

export interface FunnelAbsence {
  readonly name: string;
  readonly because: string;
  readonly own?: boolean;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Limits at every size, or at enough sizes, smallest first, to draw a smooth line through. */
export type FunnelCurve = ((size: number) => Limits) | readonly (Limits & { readonly size: number })[];

export interface FunnelData extends ChartWords {
  /** What is compared and its unit: "Participants for each 1,000 discharges". */
  readonly measure: string;
  /** What its size is counted in: "Discharges in the period". */
  readonly sizeMeasure: string;
  /** In name order or a fixed peer order; the chart keeps it. */
  readonly peers: readonly FunnelPeer[];
  readonly centre: { readonly value: number; readonly text: string };
  /** 95%, allowing for over-dispersion. */
  readonly inner: FunnelCurve;
  /** 99.8%, allowing for over-dispersion. */
  readonly outer: FunnelCurve;
  /** 99.8% without that allowance, drawn faintly to show why it would mislead. */
  readonly unadjusted?: FunnelCurve;
  /** Square-root where sizes differ a lot. */
  readonly sizeScale?: "linear" | "square-root";
  readonly floor?: number;
  readonly ceiling?: number;
  readonly format?: NumberText;
  readonly formatTick?: NumberText;
  readonly formatSize?: NumberText;
}

export function isFunnelPoint(peer: FunnelPeer): peer is FunnelPoint {
  return "value" in peer;
}

export function funnelPointSays(data: FunnelData, { name, size, value, position }: FunnelPoint): string {
  const format = data.format ?? plainNumber;
  const formatSize = data.formatSize ?? plainNumber;
  const where = position === undefined ? "" : `; ${position}`;
  return `${name}: ${format(value)}; ${data.sizeMeasure}: ${formatSize(size)}${where}`;
}

export function funnelDescription(data: FunnelData): string {
  const drawn = data.peers.filter(isFunnelPoint).length;
  return [
    `Funnel chart of ${drawn} organisation${drawn === 1 ? "" : "s"}, ${data.peers.length - drawn} without a figure.`,
    `Across: ${data.sizeMeasure}. Up: ${data.measure}.`,
    `${data.centre.text}. The 95% and 99.8% limits allow for over-dispersion and narrow as size grows.`,
  ].join(" ");
}

export function funnelTable(data: FunnelData): ChartTable {
  const format = data.format ?? plainNumber;
  const formatSize = data.formatSize ?? plainNumber;
  return {
    caption: data.title,
    head: ["Organisation", data.sizeMeasure, data.measure, "Position"],
    rows: data.peers.map((peer) =>
      isFunnelPoint(peer)
        ? [peer.name, formatSize(peer.size), format(peer.value), peer.position ?? "Not worked out"]
        : [peer.name, peer.because, peer.because, "No figure"],
    ),
  };
}
