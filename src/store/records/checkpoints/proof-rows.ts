import type { Kysely } from "kysely";
import { type ProofPlan, planConsistency } from "../../log/merkle-proof.ts";
import { foldRoots, type Hash, nodesCovering } from "../../log/merkle-tree.ts";
import { readNodes } from "../log-rows.ts";
import type { Tables } from "../tables.ts";

/** The hashes of a planned proof, from the tables in one or two questions. */
export async function plannedProof(db: Kysely<Tables>, plan: ProofPlan): Promise<readonly Hash[]> {
  const hashes = await readNodes(db, plan.flat());
  let at = 0;
  return plan.map((nodes) => {
    at += nodes.length;
    return foldRoots(hashes.slice(at - nodes.length, at));
  });
}

/** The proof that the log of one size is the beginning of that of another. @throws RangeError unless 1 <= from <= to */
export async function growthProof(db: Kysely<Tables>, from: number, to: number): Promise<readonly Hash[]> {
  return plannedProof(db, planConsistency(from, to));
}

/** The root of the log when it had that many entries. @throws Error where it never had */
export async function rootWhen(db: Kysely<Tables>, size: number): Promise<Hash> {
  return foldRoots(await readNodes(db, nodesCovering(0, size)));
}
