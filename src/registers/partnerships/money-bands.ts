/** A band in which a sum may be given where it is not given to the penny. */
export interface MoneyBand {
  readonly id: MoneyBandId;
  readonly fromPence: number;
  /** The first sum above it; null for the highest band. */
  readonly underPence: number | null;
}

export const moneyBandIds = [
  "under-1k",
  "1k-10k",
  "10k-50k",
  "50k-100k",
  "100k-500k",
  "500k-1m",
  "1m-or-more",
] as const;
export type MoneyBandId = (typeof moneyBandIds)[number];

/** Published with every sum given as a band. The edges are our own choice and in force from the day named. */
export const moneyBandsFrom = "2026-11-22";

export const moneyBands: Readonly<Record<MoneyBandId, MoneyBand>> = {
  "under-1k": { id: "under-1k", fromPence: 1, underPence: 1_000_00 },
  "1k-10k": { id: "1k-10k", fromPence: 1_000_00, underPence: 10_000_00 },
  "10k-50k": { id: "10k-50k", fromPence: 10_000_00, underPence: 50_000_00 },
  "50k-100k": { id: "50k-100k", fromPence: 50_000_00, underPence: 100_000_00 },
  "100k-500k": { id: "100k-500k", fromPence: 100_000_00, underPence: 500_000_00 },
  "500k-1m": { id: "500k-1m", fromPence: 500_000_00, underPence: 1_000_000_00 },
  "1m-or-more": { id: "1m-or-more", fromPence: 1_000_000_00, underPence: null },
};

/** The least and the most that a band may hold, in pence; the most is null in the highest band. */
export function bandRange(id: MoneyBandId): { readonly fromPence: number; readonly toPence: number | null } {
  const { fromPence, underPence } = moneyBands[id];
  return { fromPence, toPence: underPence === null ? null : underPence - 1 };
}
