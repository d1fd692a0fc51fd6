import pg from "pg";
import { bodyHash, readEntry } from "../../src/store/log/log-entry.ts";
import { appendLeaf, emptyFrontier, leafHash } from "../../src/store/log/merkle-tree.ts";
import { holds } from "./fault.ts";

/** What somebody was told had been written. */
export interface Acknowledged {
  readonly record: string;
  readonly version: number;
  readonly seq: number;
}

/**
 * Looks at the tables from outside, as nobody but a superuser can: what was acknowledged is there, what was not is there wholly or not at
 * all, every revision has its entry and every entry its revision, and the tree is the one that the entries give.
 * @returns how many entries there are
 */
export async function checkLog(url: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = async <T extends pg.QueryResultRow>(question: string) => (await client.query<T>(question)).rows;
    const leaves = await rows<{ seq: string; entry: string; hash: Buffer }>("select * from log_leaf order by seq");
    const nodes = await rows<{ level: number; index: string; hash: Buffer }>("select * from log_node");
    const revisions = await rows<{
      record: string;
      version: number;
      seq: string;
      erased_seq: string | null;
      salt: Buffer | null;
      body: unknown;
    }>("select record, version, seq, erased_seq, salt, body from revision");
    const [head] = await rows<{ size: string }>("select size from log_head");
    const [astray] = await rows<{ n: number }>(
      `select count(*)::int as n from record where not exists (select from revision v where v.record = id and v.version = record.version)
         or version <> (select count(*) from revision v where v.record = id)`,
    );
    holds(Number(head?.size) === leaves.length, `the log says ${head?.size} and has ${leaves.length}`);
    holds(astray?.n === 0, `${astray?.n} records lack a revision`);
    const bySeq = new Map(revisions.map((revision) => [Number(revision.seq), revision]));
    const erasures = new Set(revisions.flatMap(({ erased_seq }) => (erased_seq === null ? [] : [Number(erased_seq)])));
    holds(bySeq.size + erasures.size === leaves.length, `${bySeq.size} revisions and ${leaves.length} entries`);
    const kept = new Map(nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash.toString("hex")]));
    let frontier = emptyFrontier;
    let before = "";
    for (const [i, { seq, entry, hash }] of leaves.entries()) {
      holds(Number(seq) === i + 1, `entry ${i + 1} has number ${seq}`);
      const said = readEntry(entry);
      const revision = bySeq.get(i + 1);
      holds(said.seq === i + 1 && said.recordedAt >= before, `entry ${seq} is out of order`);
      if (revision !== undefined) {
        holds(
          said.record === revision.record && said.version === revision.version,
          `entry ${seq} is of another record`,
        );
        if (revision.salt !== null)
          holds(said.bodyHash === bodyHash(revision.salt, revision.body), `entry ${seq} is of another body`);
      } else holds(erasures.has(i + 1), `entry ${seq} has no revision`);
      const leaf = leafHash(Buffer.from(entry, "utf8"));
      holds(hash.equals(leaf), `entry ${seq} does not have its hash`);
      const next = appendLeaf(frontier, leaf);
      for (const { level, index, hash: made } of next.made)
        holds(
          level === 0 || kept.get(`${level}/${index}`) === Buffer.from(made).toString("hex"),
          `node ${level}/${index} is not what the entries give`,
        );
      frontier = next.frontier;
      before = said.recordedAt;
    }
    for (const { record, version, seq } of acknowledged) {
      const found = bySeq.get(seq);
      holds(
        found?.record === record && found.version === version,
        `record ${record}, entry ${seq}, was acknowledged and is lost`,
      );
    }
    return leaves.length;
  } finally {
    await client.end();
  }
}
