import { xmr } from "@openward/stats";
import type { WaitingTimes } from "../../analysis/board-report/board-report.ts";
import type { FunnelPlace } from "../../analysis/board-report/funnel-place.ts";
import type { Trend } from "../../analysis/board-report/trend.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod, shiftPeriod } from "../../domain/period.ts";
import type { Reading } from "../../domain/reading.ts";

const PLACES =
  "Amberfold Birchcombe Caldwick Dunmere Elmstead Fernleigh Greywater Hollinside Inglebrook Jarrowby Kestrel Larkmoor Millbeck Northmere Oakhallow Pennywell Quarrydale Rushford Stonebrook Thistlecote Underhill Vale Westerleigh Yarrowdale".split(
    " ",
  );

/** Numbers from 0 to 1 that are the same on every machine. */
export function trySteps(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Thirty-six months to the last; a merger at the thirteenth and a fall from the twenty-ninth where asked. */
export function tryTrend(
  indicator: Indicator,
  last: string,
  options: { readonly falls?: boolean; readonly merges?: boolean },
): Trend {
  const next = trySteps(indicator.id.charCodeAt(0) * 1000 + indicator.id.charCodeAt(1) * 77 + indicator.name.length);
  const level = indicator.unit === "%" ? 45 : indicator.unit === "ratio" ? 1 : 60;
  const spread = level * 0.3;
  const labels = Array.from({ length: 36 }, (_, i) => shiftPeriod(readPeriod(last), i - 35).label);
  const values = labels.map((_, i) => {
    if (i === 20) return null;
    const fallen = options.falls === true && i >= 28 ? spread * 1.6 : 0;
    return Math.max(0, level + (next() + next() - 1) * spread - fallen);
  });
  const direction =
    indicator.betterWhen === "higher" || indicator.betterWhen === "lower" ? indicator.betterWhen : "neither";
  const chart = xmr(values, { direction, fixAfter: 12, ...(options.merges ? { rebaseAt: [12] } : {}) });
  return {
    every: "month",
    structure: "as-reported",
    points: labels.map((period, i) => {
      const point = chart.points[i];
      return {
        period,
        reading: tryReading(indicator, period, values[i] ?? null),
        rule: point?.rule ?? null,
        meaning: point?.meaning ?? null,
      };
    }),
    segments: chart.segments.map(({ from, to, mean, lower, upper }) => ({
      from,
      to,
      mean,
      lower,
      upper,
      trial: false,
    })),
    exceptional: [],
    breaks: options.merges ? [{ at: labels[12] ?? last, because: "Merger with Dunmere" }] : [],
    baseline: "Limits are set by the first 12 months of each stretch.",
  };
}

/** A value with a plausible interval and the counts it came from; null is "not supplied". */
export function tryReading(indicator: Indicator, period: string, value: number | null, d = 24): Reading {
  const place = {
    indicator: indicator.id,
    organisation: "SYN-T001",
    period,
    structure: "as-reported",
    methodVersion: "1",
  } as const;
  if (value === null) {
    return { ...place, state: "not-supplied", because: "no file for this time was supplied", n: null, d: null };
  }
  const percent = indicator.unit === "%";
  const bare = indicator.methods[0]?.kind === "share";
  const n = percent ? Math.round((value * d) / 100) : Math.round(value);
  const shown = percent ? (100 * n) / d : value;
  return {
    ...place,
    state: shown === 0 ? "zero" : "value",
    value: shown,
    lower: bare ? null : Math.max(0, shown * 0.72),
    upper: bare ? null : percent ? Math.min(100, shown * 1.3 + 4) : shown * 1.3,
    n,
    d: percent || indicator.methods[0]?.denominator !== "" ? d : null,
    notes: [],
  };
}

/** Two dozen trusts in the order of their names. */
export function tryFunnel(target: number, own: number): FunnelPlace {
  const next = trySteps(Math.round(target * 100) + 5);
  const units = PLACES.map((place, i) => {
    const size = Math.round(12 + next() * 180);
    const value = Math.min(100, Math.max(0, target + (next() - 0.5) * (240 / Math.sqrt(size))));
    return { code: `SYN-T${String(i + 100)}`, name: `${place} Hospitals NHS Trust`, size, value, self: false };
  });
  const self = { code: "SYN-T001", name: "Ashvale University Hospitals NHS Trust", size: 24, value: own, self: true };
  return {
    peerGroup: { name: "Acute trusts, large", rule: "acute trusts with 5,000 to 9,999 clinical staff", members: 25 },
    kind: "proportion",
    target,
    phi: 1.9,
    tau2: 0.01,
    units: [self, ...units],
    curves: Array.from({ length: 25 }, (_, i) => {
      const size = 8 + i * 8;
      const half = (z: number) => (z * 50) / Math.sqrt(size);
      return {
        size,
        lower95: Math.max(0, target - half(2.6)),
        upper95: Math.min(100, target + half(2.6)),
        lower998: Math.max(0, target - half(4)),
        upper998: Math.min(100, target + half(4)),
        plainLower95: Math.max(0, target - half(1.96)),
        plainUpper95: Math.min(100, target + half(1.96)),
        plainLower998: Math.max(0, target - half(3.09)),
        plainUpper998: Math.min(100, target + half(3.09)),
      };
    }),
    outside: null,
    sentence:
      "Within the limits for its size among 25 acute trusts; about 0.1 of 25 would be outside the 99.8% limits by chance.",
  };
}

/** The fixture of the catalogue: events at 20, 35, 35, 60, 75, 95, 120; waiting at 48, 90, 150. */
export function tryWaiting(): WaitingTimes {
  const step = (day: number, survival: number, atRisk: number, waitingHere = 0) => ({
    day,
    survival,
    lower: Math.max(0, survival - 0.28),
    upper: Math.min(1, survival + 0.28),
    atRisk,
    waitingHere,
  });
  return {
    steps: [
      step(20, 0.9, 10),
      step(35, 0.7, 9),
      step(48, 0.7, 7, 1),
      step(60, 0.583, 6),
      step(75, 0.467, 5),
      step(90, 0.467, 4, 1),
      step(95, 0.311, 3),
      step(120, 0.156, 2),
      step(150, 0.156, 1, 1),
    ],
    median: 75,
    lower: 35,
    upper: 120,
    total: 10,
    waiting: 3,
  };
}
