import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Records } from "../../store/records/records.ts";
import { orUnavailable } from "../../store/records/unavailable.ts";
import { type Held, isRole } from "./roles.ts";

/** Somebody who is signed in. */
export interface SignedIn {
  /** Their number: `p-` and 12 letters or digits. */
  readonly person: string;
  readonly name: string;
  /** The roles they hold at this moment. */
  readonly held: readonly Held[];
  /** When they last showed who they are, in milliseconds since 1970; null where that is not known. */
  readonly provedAt: number | null;
}

/** Without a request for so long, or so long after signing in, a session is over. */
export const sessionLimits = { idleMinutes: 15, longestHours: 8 } as const;

/** 256 bits that nobody can guess, as text for a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** True of a text that may be one of ours; another is not worth a question. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** What is kept of a secret: who reads the tables cannot take a session over. */
function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret, "utf8").digest();
}

/** Begins a session. @returns the secret that the browser keeps */
export async function beginSession(
  { db }: Pick<Records, "db">,
  { person, now, provedAt }: { readonly person: string; readonly now: number; readonly provedAt: number | null },
): Promise<string> {
  const secret = newSecret();
  await answering(
    sql`select access_begin_session(${hashOf(secret)}, ${person}, ${timeText(now)}, ${timeText(provedAt)})`.execute(db),
  );
  return secret;
}

/**
 * Who the secret belongs to, with the roles they hold now; null where the session is over or never was.
 * @param now milliseconds since 1970
 */
export async function whoIs({ db }: Pick<Records, "db">, secret: string, now: number): Promise<SignedIn | null> {
  if (!isSecret(secret)) return null;
  const { idleMinutes, longestHours } = sessionLimits;
  const { rows } = await answering(
    sql<{
      person: string;
      name: string;
      proved_at: Date | null;
      held: readonly { readonly role: string; readonly organisation: string }[];
    }>`select * from access_session(
      ${hashOf(secret)}, ${new Date(now).toISOString()}, ${`${idleMinutes} minutes`}, ${`${longestHours} hours`})`.execute(
      db,
    ),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { person, name, proved_at, held } = row;
  return {
    person,
    name,
    held: held.flatMap(({ role, organisation }) => (isRole(role) ? [{ role, organisation }] : [])),
    provedAt: proved_at?.getTime() ?? null,
  };
}

function timeText(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** Ends a session; does nothing where there is none. */
export async function endSession({ db }: Pick<Records, "db">, secret: string): Promise<void> {
  if (isSecret(secret)) await answering(sql`select access_end_session(${hashOf(secret)})`.execute(db));
}

async function answering<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw orUnavailable(error);
  }
}
