import { boardMap } from "../../src/charts/board-map.ts";
import type { BoardOnMap } from "../../src/charts/board-map-data.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { completenessChart } from "../../src/charts/completeness-chart.ts";
import { completenessShares } from "../../src/charts/completeness-shares.ts";
import type { CellState } from "../../src/charts/completeness-states.ts";
import { funnelChart } from "../../src/charts/funnel-chart.ts";
import { intervalsChart } from "../../src/charts/intervals-chart.ts";
import type { Outline } from "../../src/charts/outline.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { survivalChart } from "../../src/charts/survival-chart.ts";
import { xmrChart } from "../../src/charts/xmr-chart.ts";
import type { Movement, XmrData, XmrPoint } from "../../src/charts/xmr-data.ts";
import { xmrSparkline } from "../../src/charts/xmr-sparkline.ts";

// Everything here is made up.
const NAMES = [
  "Ashvale University Hospitals NHS Trust",
  "Brackenfold Hospitals NHS Trust",
  "Cawdale Community NHS Trust",
  "Dunmere University Hospitals NHS Foundation Trust",
  "Eastmoor NHS Trust",
  "Fernhill Partnership NHS Foundation Trust",
  "Garrowby Hospitals NHS Trust",
  "Holmesike NHS Trust",
];

const MONTHS = ["April", "May", "June", "July", "August", "September", "October", "November", "December"];

function months(count: number): readonly { readonly label: string; readonly short: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const name = [...MONTHS, "January", "February", "March"][index % 12] ?? "";
    const year = 2024 + Math.floor((index + 3) / 12);
    return { label: `${name} ${year}`, short: `${name.slice(0, 3)} ${year}` };
  });
}

const COUNTS = [22, 25, 19, 24, 27, 23, 21, 26, 20, 24, 25, 22, 36, 23, 21, 18, 0, 0, 17, 16, 18, 15, 17, 16, 14, 4];
const SPECIAL = new Map<number, Movement>([
  [12, "improvement"],
  ...[18, 19, 20, 21, 22, 23, 24].map((index): [number, Movement] => [index, "concern"]),
]);

const XMR: XmrData = {
  id: "recruitment",
  title: "Interventional recruitment",
  sentence: "A sustained fall: 7 months in a row below the mean, first in October 2025.",
  measure: "Participants a month",
  floor: 0,
  points: months(COUNTS.length).map(({ label, short }, index): XmrPoint => {
    if (index === 16 || index === 17) return { label, short, because: "Not supplied" };
    const movement = SPECIAL.get(index) ?? "chance";
    const rule = movement === "improvement" ? "Above the upper limit" : "7 points below the mean";
    return {
      label,
      short,
      value: COUNTS[index] ?? 0,
      movement,
      ...(movement === "chance" ? {} : { rule }),
      partial: index === COUNTS.length - 1,
    };
  }),
  segments: [
    { from: 0, to: 11, mean: 23.167, lower: 13.01, upper: 33.323, baseline: { from: 0, to: 11 } },
    { from: 12, to: 25, mean: 22.5, lower: 12.2, upper: 32.8 },
  ],
  notes: [{ before: 12, text: "Merger with Brackenfold, 1 April 2025" }],
  exceptional: [{ from: 3, to: 5, text: "Industrial action" }],
  target: { from: 12, to: 23, value: 28, text: "Target 28, until March 2026" },
};

const percent = (share: number) => `${Math.round(share * 100)}%`;

function funnelLimits(spread: number, overDispersion: number) {
  return (size: number) => {
    const width = spread * Math.sqrt(6500 / size + overDispersion);
    return { lower: Math.max(0, 6.5 - width), upper: 6.5 + width };
  };
}

const FUNNEL = funnelChart({
  id: "funnel",
  title: "Interventional participants for each 1,000 discharges",
  sentence: "Higher than expected for its size (outside the 99.8% limits); about 0.4 of 205 trusts would be by chance.",
  measure: "Participants for each 1,000 discharges",
  sizeMeasure: "Discharges, year to September 2026",
  sizeScale: "square-root",
  floor: 0,
  centre: { value: 6.5, text: "All trusts 6.5" },
  inner: funnelLimits(1.96, 0.9),
  outer: funnelLimits(3.09, 0.9),
  unadjusted: funnelLimits(3.09, 0),
  peers: [
    ...NAMES.map((name, index) => ({
      name,
      size: 2500 * (index + 1) ** 2,
      value: [6.1, 8.4, 5.2, 11.6, 7.3, 4.4, 6.9, 6][index] ?? 0,
      position: index === 3 ? "Outside the 99.8% limits" : "Within the 99.8% limits",
      own: index === 3,
    })),
    { name: "Inglebank NHS Trust", because: "Not supplied" },
  ],
});

const SURVIVAL = survivalChart({
  id: "waits",
  title: "Days from selection to first participant",
  sentence:
    "Half of sites reach a first participant within 75 days (95% interval 35 to 120); 3 of 10 are still waiting and are counted.",
  measure: "Share of sites still waiting for a first participant",
  timeMeasure: "Days since the site was selected",
  // Events at 20, 35, 35, 60, 75, 95 and 120 days, so S = .900, .700, .583, .467, .311, .156.
  steps: [
    { day: 20, share: 0.9, lower: 0.473, upper: 0.985 },
    { day: 35, share: 0.7, lower: 0.329, upper: 0.892 },
    { day: 60, share: 0.583, lower: 0.231, upper: 0.819 },
    { day: 75, share: 0.467, lower: 0.148, upper: 0.733 },
    { day: 95, share: 0.311, lower: 0.058, upper: 0.62 },
    { day: 120, share: 0.156, lower: 0.009, upper: 0.481 },
  ],
  stillWaiting: [48, 90, 150],
  waitingAt: [
    { day: 0, count: 10 },
    { day: 30, count: 9 },
    { day: 60, count: 6 },
    { day: 90, count: 4 },
    { day: 120, count: 2 },
    { day: 150, count: 1 },
  ],
  median: { day: 75, text: "Half within 75 days" },
  target: { day: 90, text: "90-day target" },
  lastDay: 150,
});

const INTERVALS = intervalsChart({
  id: "peers",
  title: "Sites open within 60 days, acute teaching peers",
  sentence: "Within the range expected by chance: 11 of 24 sites (46%, 28% to 65%).",
  measure: "Share of sites open within 60 days, with 95% intervals",
  floor: 0,
  ceiling: 1,
  format: percent,
  reference: { value: 0.52, text: "All peers 52%" },
  rows: NAMES.map((name, index) => {
    if (index === 5) return { name, because: "Not supplied" };
    const value = [0.58, 0.47, 0.67, 0.46, 0.48, 0, 0.66, 0.34][index] ?? 0;
    return { name, value, lower: value - 0.08 - index / 60, upper: value + 0.08 + index / 60, own: index === 3 };
  }),
});

function stateOf(row: number, month: number): CellState {
  if (row === 4 && month < 9) return "not-applicable";
  if (row % 3 === 0 && month > 21) return "not-supplied";
  if ((row * 7 + month * 3) % 23 === 0) return "zero";
  return (row * 5 + month * 4) % 31 === 0 ? "suppressed" : "value";
}

const COMPLETENESS = completenessChart({
  id: "arrived",
  title: "What has arrived",
  sentence: "Activity has arrived for 22 of 24 months.",
  months: months(24),
  rows: NAMES.map((name, row) => ({
    name,
    own: row === 3,
    states: months(24).map((_, month) => stateOf(row, month)),
  })),
});

const EMPTY = xmrChart({
  id: "empty",
  title: "Commercial income",
  sentence: "No figure: the file was not supplied.",
  measure: "Pounds a month",
  points: months(12).map((month) => ({ ...month, because: "Not supplied" })),
  segments: [],
});

/** A hexagon round a place, in degrees: flat sides left and right. */
function hexagon(longitude: number, latitude: number, size: number): Outline {
  const corners = [90, 30, -30, -90, -150, 150].map((degrees) => (degrees * Math.PI) / 180);
  return [corners.map((turn) => [longitude + 1.6 * size * Math.cos(turn), latitude + size * Math.sin(turn)] as const)];
}

const BOARDS = ["Ashvale", "Brackenfold", "Cawdale", "Dunmere", "Eastmoor", "Fernhill", "Garrowby", "Holmesike"];
const SHARES = [0.04, 0.31, 0, 0.18, 0.62, 0.22, 0.8];

const BOARD_MAP = boardMap({
  id: "boards",
  title: "Practices that recruited",
  sentence: "7 of 8 boards have a figure; one was not supplied.",
  measure: "Practices that recruited, share of those open",
  format: percent,
  classes: [
    { text: "Not supplied", kind: "not-supplied" },
    { text: "None", kind: "none" },
    { text: "Under 1 in 10", kind: "step" },
    { text: "1 in 10 to 1 in 4", kind: "step" },
    { text: "1 in 4 to 1 in 2", kind: "step" },
    { text: "1 in 2 to 3 in 4", kind: "step" },
    { text: "3 in 4 or more", kind: "step" },
  ],
  boards: BOARDS.map((name, index): BoardOnMap => {
    const tiny = index > 5;
    const outline = tiny
      ? hexagon(-0.6 + index * 0.0832, 52.2, 0.03)
      : hexagon(-3 + (index % 2) * 2.8 + Math.floor(index / 2) * 1.4, 51 + Math.floor(index / 2) * 1.5, 1);
    const place = { name: `${name} Integrated Care Board`, outline: index === 2 ? null : outline, own: index === 3 };
    const value = SHARES[index];
    if (value === undefined) return { ...place, inClass: 0, because: "Not supplied" };
    const inClass = value === 0 ? 1 : 2 + [0.1, 0.25, 0.5, 0.75].filter((edge) => value >= edge).length;
    return { ...place, inClass, value, lower: value * 0.7, upper: value * 1.2 };
  }),
});

const SHARES_BY_MONTH = completenessShares({
  id: "shares",
  title: "What has arrived, month by month",
  sentence: "In March 2026 5 of 8 organisations sent a figure.",
  months: months(24).map((month, index) => {
    const counts: Partial<Record<CellState, number>> = {};
    for (const [row] of NAMES.entries()) {
      const state = stateOf(row, index);
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return { ...month, counts: index === 5 ? {} : counts };
  }),
});

/** A wave about a level, with a step up in the last months of some. */
function panelPoints(row: number): readonly XmrPoint[] {
  return months(18).map(({ label, short }, month): XmrPoint => {
    if (row === 5 || (row === 2 && month > 9 && month < 13)) return { label, short, because: "Not supplied" };
    const special = row === 1 && month > 10;
    const value = 20 + row * 3 + 4 * Math.sin(month * 2.1 + row) + (special ? 14 : 0);
    return { label, short, value: Math.round(value), movement: special ? "improvement" : "chance" };
  });
}

const SMALL_MULTIPLES = smallMultiples({
  id: "many",
  title: "Recruitment, trust by trust",
  sentence: "1 of 8 trusts has special causes; one has no figure.",
  measure: "Participants a month",
  panelIs: "NHS trust",
  scale: "shared",
  floor: 0,
  panels: NAMES.map((name, row) => ({
    name,
    own: row === 3,
    points: panelPoints(row),
    segments: row === 5 ? [] : [{ from: 0, to: 17, mean: 20 + row * 3, lower: 10 + row * 3, upper: 30 + row * 3 }],
  })),
});

/** One of each, each small enough to read as text. */
export const EXAMPLES: Readonly<Record<string, Chart>> = {
  xmr: xmrChart(XMR),
  "xmr-empty": EMPTY,
  sparkline: xmrSparkline({ ...XMR, id: "tiny" }),
  funnel: FUNNEL,
  survival: SURVIVAL,
  intervals: INTERVALS,
  completeness: COMPLETENESS,
  "completeness-shares": SHARES_BY_MONTH,
  "board-map": BOARD_MAP,
  "small-multiples": SMALL_MULTIPLES,
};
