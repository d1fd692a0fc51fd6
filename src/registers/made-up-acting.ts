import { type Role, roles } from "./access/roles.ts";
import type { Acting } from "./acting.ts";

const day = 86_400_000;

/** Somebody who acts at an organisation in every role, some days from now. */
export function actingThere(person: string, organisation: string, now: number, inDays = 0): Acting {
  const asker = { person, organisations: [organisation] };
  const held = roles.map((role: Role) => ({ role, organisation }));
  return { writer: asker, asker, held, now: now + inDays * day };
}

/** ISO day so many days from now. */
export function dayFrom(now: number, inDays: number): string {
  return new Date(now + inDays * day).toISOString().slice(0, 10);
}
