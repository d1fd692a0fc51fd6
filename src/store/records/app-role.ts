import { createHmac } from "node:crypto";
import pg from "pg";
import { Refusal } from "../../domain/refusal.ts";
import { longestMs } from "./pool.ts";

/** Two ways into one database: as the owner of the tables, and as the application, which owns nothing. */
export interface AppAddress {
  readonly url: string;
  readonly role: string;
}

const usualRole = "openward_app";

/**
 * The application's own way into a database: a role without rights of its own, made where it is missing. Its password follows from the
 * owner's, so that every process that may open the database knows it and it is kept nowhere.
 * @param ownerUrl where the owner of the tables connects
 * @param given where the application connects, for an owner who may make no roles; null makes one
 * @throws Refusal where the role cannot be made, or would see more than it should
 */
export async function appAddress(owner: pg.Client, ownerUrl: string, given: string | null): Promise<AppAddress> {
  const address = given === null ? derivedAddress(ownerUrl) : { url: given, role: userOf(given) };
  if (given === null) await makeRole(owner, address);
  await refuseMighty(owner, address.role, given !== null);
  return address;
}

function derivedAddress(ownerUrl: string): AppAddress {
  const url = new URL(ownerUrl);
  const secret = decodeURIComponent(url.password);
  url.username = usualRole;
  // Without a password of its own the server trusts whoever comes, or it knows them by other means.
  url.password = secret === "" ? "" : createHmac("sha256", secret).update(`role ${usualRole}`).digest("base64url");
  return { url: url.href, role: usualRole };
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function makeRole(owner: pg.Client, { url, role }: AppAddress): Promise<void> {
  const password = new URL(url).password;
  const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount === 1 && (await opens(url))) return;
  const with_ = password === "" ? "login" : `login password ${owner.escapeLiteral(password)}`;
  try {
    await owner.query(`${rowCount === 1 ? "alter" : "create"} role ${pg.escapeIdentifier(role)} ${with_}`);
  } catch (error) {
    if (isCode(error, "42501"))
      throw new Refusal(
        "conflict",
        `The role of DATABASE_URL may not make or change the role ${role}, as which the application works.`,
        'Let it: "alter role ... createrole". Or make a role without rights and give it: OPENWARD_APP_DATABASE_URL.',
      );
    // Another process made it just now, for another database of the same server.
    if (!isCode(error, "42710") && !isCode(error, "23505") && !isCode(error, "XX000")) throw error;
  }
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: longestMs });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // Invalid password, or no such way in.
    if (isCode(error, "28P01") || isCode(error, "28000")) return false;
    throw error;
  }
}

/** Row security does not hold a superuser or the owner of the tables. */
async function refuseMighty(owner: pg.Client, role: string, given: boolean): Promise<void> {
  const { rows } = await owner.query<{ mighty: boolean }>(
    `select rolsuper or rolbypassrls or rolname = current_user or pg_has_role(oid, current_user, 'member') as mighty
     from pg_roles where rolname = $1`,
    [role],
  );
  if (rows[0] === undefined || rows[0].mighty)
    throw new Refusal(
      "conflict",
      rows[0] === undefined
        ? `There is no role ${role} on that server.`
        : `The role ${role} owns the tables or is not held by row security: the application must not work as it.`,
      given
        ? "Give another in OPENWARD_APP_DATABASE_URL."
        : `Take its rights away: alter role ${role} nosuperuser nobypassrls.`,
    );
}

/** True where PostgreSQL said no with that code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
