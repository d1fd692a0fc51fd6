import { z } from "zod";
import { openPoint } from "./gate-shapes.ts";
import { moneyBands } from "./money-bands.ts";
import { partnershipSchema } from "./partnership.ts";
import { type PublicEntry, publicEntry, type ShortPublicEntry, shortPublicEntry } from "./public-entry.ts";
import { routes } from "./routes.ts";
import { stageIds } from "./stages.ts";
import { statuses } from "./states.ts";

/** What the system says of an entry and nobody can type. */
export const systemPart = z.strictObject({
  /** Never used again; the entry's address is made from it. */
  id: z.uuid(),
  status: z.enum(statuses),
  stage: z.enum(stageIds),
  firstPublishedOn: z.iso.date(),
  lastUpdatedOn: z.iso.date(),
  openPoints: z.array(openPoint),
  overrides: z.array(z.strictObject({ check: z.string(), reason: z.string(), until: z.iso.date() })),
  openDisputes: z.int().min(0),
});
export type SystemPart = z.infer<typeof systemPart>;

/** The public copy of an entry: the same fields on the page, in JSON and in CSV. */
export type PublicView = SystemPart &
  (PublicEntry | ShortPublicEntry) & {
    readonly schema: typeof partnershipSchema;
    readonly licence: "OGL-UK-3.0";
    readonly moneyBands: typeof moneyBands;
  };

/**
 * Makes the public copy. It is made from the public part alone: the type takes nothing else, and a key that is not public is refused
 * when it runs, so that neither a slip nor a cast lets anything out.
 * @throws ZodError where the entry is not complete, or holds a key that is not public
 */
export function publicView(entry: PublicEntry | ShortPublicEntry, system: SystemPart): PublicView {
  const written =
    routes[entry.route]?.ruleSet.kind === "short" ? shortPublicEntry.parse(entry) : publicEntry.parse(entry);
  const parts = { ...written, ...systemPart.parse(system) };
  if (parts.status === "refused") throw new RangeError(`a refused partnership is public as a count only: ${system.id}`);
  return { ...parts, schema: partnershipSchema, licence: "OGL-UK-3.0", moneyBands };
}
