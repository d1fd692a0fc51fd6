import { sql } from "kysely";
import { Refusal } from "../../domain/refusal.ts";
import type { Asking } from "../../store/records/records.ts";

/** One thing that is signed: an answer to a check, the passing of a gate, the public summary or an emergency override. */
export interface Decision {
  readonly partnership: string;
  readonly about: "check" | "gate" | "summary" | "override";
  /** The check, or the stage. */
  readonly what: string;
  /** Record and version of what is signed. */
  readonly signed: string;
  readonly version: number;
  readonly person: string;
}

/**
 * Signs as checker. The database itself refuses the proposer, and under an answer whoever wrote it.
 * @param part the record of the signature, which from then on is a part of the partnership; null where it is none
 * @throws Refusal where they may not, or did so before
 */
export async function recordCheck(asking: Asking, decision: Decision, part: string | null = null): Promise<void> {
  const { partnership, about, what, signed, version, person } = decision;
  await refusing(
    sql`
      with added as (
        insert into partnership_part (record, partnership, kind)
        select ${part}::uuid, ${partnership}, 'signature' where ${part}::uuid is not null
        on conflict (record) do nothing
      )
      insert into sign_off (partnership, about, what, signed, version, proposer, author, checker)
      values (${partnership}, ${about}, ${what}, ${signed}, ${version}, '', '', ${person})`.execute(asking),
  );
}

/**
 * Approves what was checked in a version. The database itself refuses the proposer and the checker; and where anything was
 * written to the partnership's checks since, nothing is approved.
 * @throws Refusal where they may not, or somebody did so before
 */
export async function recordApproval(asking: Asking, decision: Decision, approvedVersion: number): Promise<void> {
  const { partnership, about, what, version, person } = decision;
  const { rows } = await sql<{ later: boolean }>`
    select exists (
      select from partnership_part as part
      join record on record.id = part.record
      join revision on revision.record = record.id and revision.version = record.version
      where part.partnership = ${partnership} and part.kind in ('answer', 'signature')
        and revision.seq > (select seq from revision where record = ${partnership} and version = ${version})
    ) as later`.execute(asking);
  if (about === "gate" && rows[0]?.later === true)
    throw new Refusal(
      "conflict",
      "A check was answered or signed since it was checked.",
      "It has to be checked again.",
    );
  const { numAffectedRows = 0n } = await refusing(
    sql`
      update sign_off set approver = ${person}, approved_version = ${approvedVersion}
      where partnership = ${partnership} and about = ${about} and what = ${what} and version = ${version}
        and approver is null`.execute(asking),
  );
  if (numAffectedRows !== 1n)
    throw new Refusal(
      "conflict",
      "Nobody has checked it as it stands, or it was approved already.",
      "Look at it again.",
    );
}

async function refusing<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "23514")
      throw new Refusal(
        "conflict",
        "Whoever proposed it, wrote it or signed it already cannot sign it too.",
        "Somebody else has to.",
      );
    if (code === "23505")
      throw new Refusal("conflict", "You signed it already.", "Each post is signed by somebody else.");
    throw error;
  }
}
