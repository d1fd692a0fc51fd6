import { type Kysely, sql } from "kysely";
import { emptyFrontier, type Frontier, type Hash, type NodePlace, nodesCovering } from "../log/merkle-tree.ts";
import type { Tables } from "./tables.ts";

/** How many entries the log has, and when the last of them was recorded. */
export async function logSize(db: Kysely<Tables>): Promise<{ readonly size: number; readonly recordedAt: string }> {
  const { size, recorded_at } = await db
    .selectFrom("log_head")
    .select(["size", "recorded_at"])
    .executeTakeFirstOrThrow();
  return { size, recordedAt: recorded_at.toISOString() };
}

/** Entries as the log keeps them, in order. @param after the number of the entry before the first wanted; 0 for the beginning */
export async function logEntries(
  db: Kysely<Tables>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly { readonly seq: number; readonly entry: string; readonly hash: Hash }[]> {
  return db.selectFrom("log_leaf").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
}

/**
 * Roots of complete subtrees, as proofs need them, in one or two questions.
 * @returns one for each place, in the same order
 * @throws Error where the log lacks one
 */
export async function readNodes(db: Kysely<Tables>, places: readonly NodePlace[]): Promise<readonly Hash[]> {
  const leaves = places.filter(({ level }) => level === 0).map(({ index }) => index + 1);
  const inner = places.filter(({ level }) => level > 0);
  const found = new Map<string, Hash>();
  if (leaves.length > 0)
    for (const { seq, hash } of await db
      .selectFrom("log_leaf")
      .select(["seq", "hash"])
      .where(sql<boolean>`seq = any (${leaves}::bigint[])`)
      .execute())
      found.set(`0/${seq - 1}`, hash);
  if (inner.length > 0) {
    const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
      select node.level, node.index, node.hash
      from log_node as node
      join unnest(${inner.map(({ level }) => level)}::int[], ${inner.map(({ index }) => index)}::bigint[])
        as wanted (level, index) using (level, index)`.execute(db);
    for (const { level, index, hash } of rows) found.set(`${level}/${index}`, hash);
  }
  return places.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`the log lacks its node ${index} of level ${level}`);
    return hash;
  });
}

/** What must be kept in mind to go on appending to a log of that size. */
export async function readFrontier(db: Kysely<Tables>, size: number): Promise<Frontier> {
  return size === 0 ? emptyFrontier : { size, roots: await readNodes(db, nodesCovering(0, size)) };
}
