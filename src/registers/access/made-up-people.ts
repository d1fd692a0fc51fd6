import { Refusal } from "../../domain/refusal.ts";
import type { Records } from "../../store/records/records.ts";
import { giveRole } from "./holdings.ts";
import { arrive } from "./people.ts";
import type { Held } from "./roles.ts";

/** Somebody who does not exist, at organisations that do not exist: to try the written side on. */
export interface MadeUpPerson {
  readonly subject: string;
  readonly name: string;
  readonly held: readonly Held[];
}

export const madeUpIssuer = "openward:try-out";

const at = (organisation: string, ...roles: readonly Held["role"][]): Held[] =>
  roles.map((role) => ({ role, organisation }));

export const madeUpPeople: readonly MadeUpPerson[] = [
  { subject: "ana", name: "Ana Birch", held: at("SYN-T001", "contributor") },
  { subject: "ben", name: "Ben Calder", held: at("SYN-T001", "checker") },
  { subject: "cora", name: "Cora Dunmore", held: at("SYN-T001", "approver") },
  { subject: "dev", name: "Dev Eastwood", held: at("SYN-T001", "administrator") },
  { subject: "esme", name: "Esme Fairley", held: at("SYN-T001", "auditor") },
  { subject: "finn", name: "Finn Garrow", held: at("SYN-T001", "reader") },
  { subject: "gita", name: "Gita Hale", held: at("SYN-I01", "register-owner") },
  { subject: "hugo", name: "Hugo Ingram", held: at("SYN-C001", "contributor", "approver") },
  { subject: "ida", name: "Ida Jarrow", held: at("SYN-T002", "contributor") },
  { subject: "jon", name: "Jon Kerr", held: at("SYN-T002", "administrator") },
  { subject: "milo", name: "Milo Norcott", held: at("SYN-T001", "checker") },
  {
    subject: "nora",
    name: "Nora Oakes",
    held: [...at("SYN-T001", "checker"), ...at("SYN-T002", "reader")],
  },
  { subject: "olga", name: "Olga Penrose", held: at("SYN-T001", "approver", "register-owner") },
  { subject: "kay", name: "Kay Lorne", held: [] },
];

/** Makes them known with the roles they hold; does nothing for a role that was given, and ended, before. */
export async function settleMadeUpPeople(records: Records, now: number): Promise<void> {
  const from = new Date(now).toISOString().slice(0, 10);
  for (const { subject, name, held } of madeUpPeople) {
    const person = await arrive(records, { issuer: madeUpIssuer, subject, name }, now);
    for (const { role, organisation } of held) await settleRole(records, { person, role, organisation, from });
  }
}

/** Gives a role when an organisation is set up, once and for all: a role that was ended since stays ended. */
export async function settleRole(
  records: Records,
  { person, role, organisation, from }: Held & { readonly person: string; readonly from: string },
): Promise<void> {
  const asker = { person: "setup", organisations: [organisation] };
  const idempotencyKey = `setup ${person} ${role} ${organisation}`;
  try {
    // At another start the day is another, and the key is known: nothing is written.
    await giveRole(records, asker, { person, role, organisation, from, until: null, idempotencyKey });
  } catch (error) {
    // They have it already, or the organisation has its administrator.
    if (!(error instanceof Refusal) || error.kind === "unavailable") throw error;
  }
}
