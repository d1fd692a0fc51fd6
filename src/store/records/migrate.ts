import pg from "pg";
import { Refusal } from "../../domain/refusal.ts";
import { crashPoint } from "../crash-point.ts";
import { type Migration, migrationHash } from "./migration.ts";

interface Roles {
  /** The application's role, which owns nothing. */
  readonly app: string;
}

/** Takes turns among processes that start at once: any number, but always the same. */
const turn = 7_203_551;

/**
 * Brings the tables of a database forward, each step whole or not at all; does nothing where they are there already.
 * @param owner a connection of the role that owns the tables, used for nothing else meanwhile
 * @returns the names of the steps that were taken
 * @throws Refusal where a step was changed after it was taken, or the database knows steps that this program does not
 */
export async function migrate(
  owner: pg.Client,
  migrations: readonly Migration[],
  roles: Roles,
): Promise<readonly string[]> {
  await owner.query("select pg_advisory_lock($1)", [turn]);
  try {
    await owner.query(`
      create table if not exists migration (
        name text primary key,
        hash text not null,
        applied_at timestamptz not null default now()
      )`);
    const { rows: taken } = await owner.query<{ name: string; hash: string }>("select name, hash from migration");
    const missing = stepsToTake(migrations, taken);
    for (const step of missing) await take(owner, step, roles);
    return missing.map(({ name }) => name);
  } finally {
    await owner.query("select pg_advisory_unlock($1)", [turn]).catch(() => {});
  }
}

/**
 * The steps that a database still lacks, in order.
 * @throws Refusal where what it has does not fit
 */
export function stepsToTake(
  migrations: readonly Migration[],
  taken: readonly { readonly name: string; readonly hash: string }[],
): readonly Migration[] {
  const known = new Map(migrations.map((step) => [step.name, step]));
  for (const { name, hash } of taken) {
    const step = known.get(name);
    if (step === undefined)
      throw new Refusal(
        "conflict",
        `The records were written by a newer Openward: this one does not know "${name}".`,
        "Use the newer program; an older one could lose what the newer one wrote.",
      );
    if (migrationHash(step) !== hash)
      throw new Refusal(
        "conflict",
        `The step "${name}" of the records' tables is not the one that was taken: it was changed afterwards.`,
        "Use the program as it was released; put a change into a step of its own.",
      );
  }
  const done = new Set(taken.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !done.has(name));
  const subjectOf = (name: string) => name.split("/")[0];
  for (const { name } of missing) {
    const later = taken.find((step) => subjectOf(step.name) === subjectOf(name) && step.name > name);
    if (later !== undefined)
      throw new Refusal(
        "conflict",
        `The step "${name}" of the records' tables comes before "${later.name}", which was taken already.`,
        "Give it a number after that.",
      );
  }
  return missing;
}

async function take(owner: pg.Client, step: Migration, { app }: Roles): Promise<void> {
  const { rows } = await owner.query<{ name: string }>("select current_user as name");
  const quoted = { app: pg.escapeIdentifier(app), owner: pg.escapeIdentifier(rows[0]?.name ?? "") };
  await owner.query("begin");
  try {
    await owner.query(step.sql.replaceAll("{app}", quoted.app).replaceAll("{owner}", quoted.owner));
    crashPoint("records.migrate.before-note");
    await owner.query("insert into migration (name, hash) values ($1, $2)", [step.name, migrationHash(step)]);
    crashPoint("records.migrate.before-commit");
    await owner.query("commit");
    crashPoint("records.migrate.after-commit");
  } catch (error) {
    await owner.query("rollback").catch(() => {});
    throw error;
  }
}
