import { sql } from "kysely";
import { Refusal } from "../../domain/refusal.ts";
import type { Asker } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { isRole, type Role, roleName } from "./roles.ts";

/** A role that a person holds, or held, at an organisation. */
export interface Holding {
  /** Its record. */
  readonly record: string;
  readonly version: number;
  readonly person: string;
  /** Null where whoever asks may not know. */
  readonly name: string | null;
  readonly role: Role;
  readonly organisation: string;
  /** First and last day, ISO; null where no last day is agreed. */
  readonly from: string;
  readonly until: string | null;
  /** Number of who gave it; "setup" where nobody did. */
  readonly givenBy: string;
  readonly givenByName: string | null;
  readonly endedAt: string | null;
}

interface HoldingRow {
  readonly record: string;
  readonly version: number;
  readonly person: string;
  readonly name: string | null;
  readonly role: string;
  readonly organisation: string;
  readonly from_day: string;
  readonly until_day: string | null;
  readonly given_by: string;
  readonly given_by_name: string | null;
  readonly ended_at: Date | null;
}

/** Roles that are held now, of one person or at one organisation, as far as whoever asks may see them. */
export async function holdingsOf(
  records: Records,
  asker: Asker,
  of: { readonly person: string } | { readonly organisation: string },
): Promise<readonly Holding[]> {
  const only = "person" in of ? sql`holding.person = ${of.person}` : sql`holding.organisation = ${of.organisation}`;
  return askRecords(records, asker, async (asking) => {
    const { rows } = await sql<HoldingRow>`
      select holding.*, coalesce(record.version, 1) as version, person.name, giver.name as given_by_name
      from holding
      left join record on record.id = holding.record
      left join person on person.id = holding.person
      left join person giver on giver.id = holding.given_by
      where ${only} and openward_is_held(holding)
      order by holding.organisation, person.name, holding.role, holding.record`.execute(asking);
    return rows.flatMap(holdingOf);
  });
}

function holdingOf(row: HoldingRow): Holding[] {
  const { record, version, person, name, role, organisation, from_day: from, until_day: until } = row;
  if (!isRole(role)) return [];
  return [
    {
      record,
      version,
      person,
      name,
      role,
      organisation,
      from,
      until,
      givenBy: row.given_by,
      givenByName: row.given_by_name,
      endedAt: row.ended_at?.toISOString() ?? null,
    },
  ];
}

export interface GivenRole {
  readonly person: string;
  readonly role: Role;
  readonly organisation: string;
  /** First and last day, ISO; null where no last day is agreed. */
  readonly from: string;
  readonly until: string | null;
  readonly idempotencyKey: string;
}

/**
 * Gives somebody a role: a record of its own, with an entry in the log.
 * @throws Refusal where the same person has that role there already, or would give it to themselves
 */
export async function giveRole(records: Records, asker: Asker, given: GivenRole): Promise<WriteOutcome> {
  const { person, role, organisation, from, until, idempotencyKey } = given;
  if (asker.person === person)
    throw new Refusal("conflict", "Nobody gives a role to themselves.", "Ask another administrator to give it.");
  try {
    return await write(records, asker, {
      kind: "holding",
      expectedVersion: 0,
      organisation,
      state: "held",
      body: { person, role, organisation, from, until },
      happenedOn: from,
      action: "give-role",
      idempotencyKey,
      within: async (asking, written) => {
        await sql`
          insert into holding (record, person, role, organisation, from_day, until_day, given_by, given_at)
          values (${written.record}, ${person}, ${role}, ${organisation}, ${from}, ${until}, ${asker.person}, ${written.recordedAt})`.execute(
          asking,
        );
      },
    });
  } catch (error) {
    if (isConstraint(error, "one_of_each_role"))
      throw new Refusal(
        "conflict",
        `They have the role ${roleName(role).toLowerCase()} there already.`,
        "End it first where its days should change.",
      );
    throw refusedByDatabase(error);
  }
}

export interface EndedRole {
  readonly holding: Holding;
  /** The version that was seen. */
  readonly expectedVersion: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/**
 * Ends a role from this moment on: who held it is refused at the next request.
 * @throws Refusal where the organisation would be left without an administrator
 */
export async function endRole(records: Records, asker: Asker, ended: EndedRole): Promise<WriteOutcome> {
  const { holding, expectedVersion, reason, idempotencyKey } = ended;
  const { record, person, role, organisation, from, until } = holding;
  try {
    return await write(records, asker, {
      kind: "holding",
      record,
      expectedVersion,
      organisation,
      state: "ended",
      body: { person, role, organisation, from, until },
      reason,
      action: "end-role",
      idempotencyKey,
      within: async (asking, written) => {
        const { numAffectedRows = 0n } = await sql`
          update holding set ended_by = ${asker.person}, ended_at = ${written.recordedAt}
          where record = ${record} and ended_at is null`.execute(asking);
        if (numAffectedRows !== 1n) throw notThere();
        if (role !== "administrator") return;
        // Ended in the same moment, two administrators would each rely on the other: writes come one after another.
        const { rows } = await sql<{ left: boolean }>`
          select openward_has_administrator(${organisation}) as left`.execute(asking);
        if (rows[0]?.left !== true)
          throw new Refusal(
            "conflict",
            "The organisation would be left without an administrator.",
            "Give the role to another person first.",
          );
      },
    });
  } catch (error) {
    throw refusedByDatabase(error);
  }
}

function notThere(): Refusal {
  return new Refusal("not-found", "There is no such role to end.", "Look at who has which role now.");
}

/** What row security refuses is somebody else's: it is not there. */
function refusedByDatabase(error: unknown): unknown {
  return error instanceof Error && "code" in error && error.code === "42501" ? notThere() : error;
}

function isConstraint(error: unknown, name: string): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === name;
}
