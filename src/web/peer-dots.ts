import type { ReportRow } from "../analysis/board-report/board-report.ts";
import type { PeerFigure } from "../analysis/peers/peer-figures.ts";
import { type IntervalRow, type IntervalsData, MOST_ROWS } from "../charts/intervals-chart.ts";
import { counted, plainNumber, sentenceCase } from "../domain/format.ts";
import { boundsOf } from "../domain/indicator.ts";
import { hasValue } from "../domain/reading.ts";
import { measureOf, numberText } from "../publish/board-pack/trend-data.ts";

/** Part of the peers of an organisation, itself among them, as a dots chart takes them. */
export interface PeerDots {
  readonly data: IntervalsData;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Peers other than the organisation. */
  readonly others: number;
}

/** One row is always the organisation's own. */
const othersShown = MOST_ROWS - 1;

/**
 * The dots of at most 30 organisations, always in the order of names: where there are more, the part that is asked for, or
 * that holds the organisation's place among the names.
 * @param asked the part, counted from 1; null for the organisation's own
 */
export function peerDots(
  { indicator, funnel, reading }: ReportRow,
  self: { readonly code: string; readonly name: string },
  peers: readonly PeerFigure[],
  asked: number | null,
): PeerDots {
  const all = peers.some(({ code }) => code === self.code) ? peers : [...peers, { ...self, reading }].sort(byName);
  const others = all.filter(({ code }) => code !== self.code);
  const pages = Math.max(1, Math.ceil(others.length / othersShown));
  const place = all.findIndex(({ code }) => code === self.code);
  const own = Math.min(pages, Math.floor(place / othersShown) + 1);
  const page = asked === null ? own : Math.min(asked, pages);
  const part = others.slice((page - 1) * othersShown, page * othersShown);
  const inside = new Set([self.code, ...part.map(({ code }) => code)]);
  const withFigure = others.filter((each) => hasValue(each.reading)).length;
  const all30 = pages === 1;
  const format = numberText(indicator);
  // Limits around the figure expected would be read as an interval of each.
  const bounds = boundsOf(indicator, reading.methodVersion);
  const limits = bounds === "limits";
  return {
    page,
    pages,
    others: others.length,
    data: {
      id: "peers",
      title: `${indicator.name}: ${limits ? "each with its figure" : `each with its ${bounds}`}`,
      sentence: [
        `${plainNumber(withFigure)} of ${counted(others.length, "peer")} ${withFigure === 1 ? "has" : "have"} a figure.`,
        all30
          ? "They stand in the order of names."
          : `${part.length} of them stand here beside ${self.name}, from ${part[0]?.name ?? ""} to ${part.at(-1)?.name ?? ""} in the order of names.`,
      ].join(" "),
      measure: measureOf(indicator),
      rows: all
        .filter(({ code }) => inside.has(code))
        .map((each) => rowOf(each.code === self.code ? { ...each, reading } : each, self.code, limits)),
      ...(funnel === null ? {} : { reference: { value: funnel.target, text: `All peers ${format(funnel.target)}` } }),
      floor: 0,
      ...(indicator.unit === "%" ? { ceiling: 100 } : {}),
      format,
      formatTick: format,
    },
  };
}

function rowOf({ code, name, reading }: PeerFigure, self: string, limits: boolean): IntervalRow {
  const own = code === self ? { own: true } : {};
  if (!hasValue(reading)) return { name, because: sentenceCase(reading.because), ...own };
  const { value, lower, upper } = reading;
  return limits ? { name, value, lower: null, upper: null, ...own } : { name, value, lower, upper, ...own };
}

function byName(a: PeerFigure, b: PeerFigure): number {
  return a.name === b.name ? (a.code < b.code ? -1 : 1) : a.name < b.name ? -1 : 1;
}
