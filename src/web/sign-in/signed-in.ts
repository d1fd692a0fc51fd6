import { madeUpIssuer, madeUpPeople, settleMadeUpPeople, settleRole } from "../../registers/access/made-up-people.ts";
import { arrive } from "../../registers/access/people.ts";
import { beginSession, endSession } from "../../registers/access/sessions.ts";
import { fillMadeUp } from "../../registers/made-up.ts";
import type { Records } from "../../store/records/records.ts";
import type { ProvenPerson } from "./provider.ts";
import type { SignInWay } from "./sign-in-way.ts";

interface Session {
  /** Of the session before, which ends. */
  readonly before: string | null;
  readonly now: number;
}

/** Begins the session of somebody who showed who they are. @returns its secret */
export async function signedIn(
  records: Records,
  { issuer, subject, name, provedAt }: ProvenPerson,
  { before, now, way }: Session & { readonly way: SignInWay },
): Promise<string> {
  const person = await arrive(records, { issuer, subject, name }, now);
  const from = new Date(now).toISOString().slice(0, 10);
  if (way.kind === "provider")
    for (const { organisation, ...first } of way.administrators)
      if (first.subject === subject) await settleRole(records, { person, role: "administrator", organisation, from });
  if (before !== null) await endSession(records, before);
  return beginSession(records, { person, now, provedAt });
}

const settled = new WeakMap<Records, Promise<void>>();

/** Makes the made-up people known and fills the registers with made-up examples, once for as long as the program runs. */
export async function settleMadeUp(records: Records, now: number): Promise<void> {
  let settling = settled.get(records);
  if (settling === undefined) {
    settling = settle(records, now);
    settled.set(records, settling);
    settling.catch(() => settled.delete(records));
  }
  await settling;
}

async function settle(records: Records, now: number): Promise<void> {
  await settleMadeUpPeople(records, now);
  const numbers = new Map<string, string>();
  for (const { subject, name } of madeUpPeople)
    numbers.set(subject, await arrive(records, { issuer: madeUpIssuer, subject, name }, now));
  await fillMadeUp({ records, now, number: (subject) => numbers.get(subject) ?? "" });
}

/** Begins the session of somebody who does not exist; null where there is nobody of that name even among those. */
export async function signedInMadeUp(records: Records, subject: string, session: Session): Promise<string | null> {
  const found = madeUpPeople.find((person) => person.subject === subject);
  if (found === undefined) return null;
  const { now } = session;
  await settleMadeUp(records, now);
  const person = { issuer: madeUpIssuer, subject, name: found.name, provedAt: now };
  return signedIn(records, person, { ...session, way: { kind: "try-out" } });
}
