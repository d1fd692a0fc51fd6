import { z } from "zod";
import { bandRange, moneyBandIds } from "./money-bands.ts";

const pence = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Money: to the penny, or a published band. */
export const moneyGiven = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exact"), pence }),
  z.strictObject({ kind: z.literal("band"), band: z.enum(moneyBandIds) }),
]);
export type MoneyGiven = z.infer<typeof moneyGiven>;

/** How the value of something in kind was arrived at. */
export const valuingMethods = [
  "invoice",
  "pay-scale-hours",
  "published-price",
  "market-price",
  "own-estimate",
] as const;

/** What can be given in kind. */
export const inKindKinds = ["people", "skills", "equipment", "space", "data-work", "other"] as const;

/** Something in kind: what it is, between which sums it is worth, and how that was found; not valued where it cannot be. */
export const inKindGiven = z.strictObject({
  kind: z.enum(inKindKinds),
  description: z.string().trim().min(10).max(500),
  value: z
    .strictObject({ fromPence: pence, toPence: pence, method: z.enum(valuingMethods) })
    .refine(({ fromPence, toPence }) => fromPence <= toPence, {
      path: ["toPence"],
      message: "The range ends below where it begins.",
    })
    .nullable(),
});
export type InKindGiven = z.infer<typeof inKindGiven>;

/** What one party puts in: as planned, and as it came to be where that is known. */
export const contribution = z.strictObject({
  party: z.string().min(1),
  money: z.strictObject({ planned: moneyGiven, actual: moneyGiven.nullable() }).nullable(),
  inKind: z.array(z.strictObject({ planned: inKindGiven, actual: inKindGiven.nullable() })),
});
export type Contribution = z.infer<typeof contribution>;

/** What a party's planned contribution is worth, in pence; null bounds where a part is not valued or has no upper edge. */
export interface PlannedValue {
  readonly party: string;
  readonly fromPence: number;
  readonly toPence: number | null;
  /** False where nothing of any kind is put in. */
  readonly givesSomething: boolean;
}

/** The planned value of each contribution. */
export function plannedValue({ party, money, inKind }: Contribution): PlannedValue {
  const parts: { readonly fromPence: number; readonly toPence: number | null }[] = [
    ...inKind.map(({ planned }) => planned.value ?? { fromPence: 0, toPence: null }),
    ...(money === null ? [] : [moneyRange(money.planned)]),
  ];
  return {
    party,
    fromPence: parts.reduce((sum, { fromPence }) => sum + fromPence, 0),
    toPence: parts.some(({ toPence }) => toPence === null)
      ? null
      : parts.reduce((sum, { toPence }) => sum + (toPence ?? 0), 0),
    givesSomething: inKind.length > 0 || parts.some(({ fromPence, toPence }) => fromPence > 0 || toPence === null),
  };
}

/** The sums between which money given lies. */
export function moneyRange(money: MoneyGiven): { readonly fromPence: number; readonly toPence: number | null } {
  return money.kind === "exact" ? { fromPence: money.pence, toPence: money.pence } : bandRange(money.band);
}
